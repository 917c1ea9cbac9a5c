using System.CommandLine;
using System.Text.Json;
using EscalationRoom.Data.Audit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Audit;

namespace EscalationRoom.Web.Admin;

/// <summary><c>audit verify</c> and <c>audit checkpoint</c>.</summary>
internal static class AuditCommands
{
    public static Command Make(Application app) => new("audit", "The record of the rooms.") { Verify(app), Seal(app) };

    private static Command Verify(Application app)
    {
        var room = new Option<string?>("--room") { Description = "One room only, such as ESC-2026-0147." };
        var checkpoint = new Option<FileInfo>("--checkpoint") { Description = "A checkpoint to compare with: finds what was cut off or rewritten whole." };
        checkpoint.AcceptExistingOnly();
        var json = Report.JsonOption;
        var command = new Command("verify", "Recompute the hash chains from the stored events.") { room, checkpoint, json };
        command.SetAction((asked, cancellation) => app.RunAsync(services => VerifyAsync(
            services, asked.GetValue(room) is { } key ? new RoomKey(key) : null, asked.GetValue(checkpoint), asked.GetValue(json), cancellation)));
        return command;
    }

    private static Command Seal(Application app)
    {
        var file = new Argument<FileInfo>("file") { Description = "Where to write it; keep it away from the database." };
        var command = new Command("checkpoint", "Write how far every room has come, signed with Audit:SigningKey where that is set.") { file };
        command.SetAction((asked, cancellation) => app.RunAsync(async services =>
        {
            var wrong = await services.GetRequiredService<SealRooms>().WriteAsync(asked.GetRequiredValue(file).FullName, cancellation);
            wrong.ToList().ForEach(it => Console.Error.WriteLine($"{it.Room}: {it.Wrong}"));
            return wrong.Count == 0 ? ExitCode.Good : ExitCode.FoundWrong;
        }));
        return command;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, RoomKey? room, FileInfo? checkpoint, bool asJson, CancellationToken cancellation)
    {
        var report = new Report();
        await foreach (var chain in services.GetRequiredService<RoomChains>().VerifyAsync(room, cancellation))
        {
            report.Add(chain.Room.Value, chain.IsGood, chain.Wrong ?? $"{chain.Events} events hold, up to {Convert.ToHexStringLower(chain.Head)}");
        }

        if (room is not null && report.IsEmpty)
        {
            report.Add(room.Value.Value, isGood: false, "there is no such room");
        }

        if (checkpoint is not null)
        {
            await CompareAsync(report, services, checkpoint.FullName, room, cancellation);
        }

        return report.Print(asJson);
    }

    private static async Task CompareAsync(Report report, IServiceProvider services, string checkpoint, RoomKey? room, CancellationToken cancellation)
    {
        try
        {
            var wrong = await services.GetRequiredService<SealRooms>().CompareAsync(checkpoint, room, cancellation);
            wrong.ToList().ForEach(it => report.Add(it.About, isGood: false, it.Wrong));
            report.Add("checkpoint", wrong.Count == 0, wrong.Count == 0 ? "fits" : "does not fit");
        }
        catch (JsonException)
        {
            report.Add("checkpoint", isGood: false, "this file is not a checkpoint");
        }
    }
}
