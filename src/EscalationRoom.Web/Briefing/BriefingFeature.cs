using System.Security.Claims;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Messages;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Briefing;

/// <summary>What somebody reads before they scroll: where things stand, and how a severe case is going.</summary>
public static class BriefingFeature
{
    public static IServiceCollection AddBriefing(this IServiceCollection services) => services.AddScoped<UpdateSituation>().AddScoped<RecordNote>();

    public static void MapBriefing(this RouteGroupBuilder api)
    {
        var room = api.MapGroup("/rooms/{key}");
        room.MapGet("/situation", SituationsAsync).WithSummary("Where things stand, in the lanes you read").Produces<SituationsAnswer>();
        room.MapGet("/situation/{lane}/versions", VersionsAsync).WithSummary("Every version of one lane's situation, oldest first").Produces<SituationsAnswer>();
        room.MapPost("/situation", async (string key, SituationGiven given, UpdateSituation update, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await update.RunAsync(new RoomKey(key), me.PersonId(), given, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Write down where things stand").WithDescription("`seen` is the version you had before you. If somebody wrote one meanwhile, yours is refused and theirs stays.")
            .Produces<CommandAnswer>()
            .WithMetadata(new Example(new
            {
                commandId = "0192f0c4-dd40-7f5b-8d88-6c3e9d4a5b10",
                lane = "Internal",
                seen = 2,
                happened = "Pool size went from 400 to 40 at 11:55.",
                impact = "All 14 sites; 212 appointments.",
                tried = "Rolling restart, six nodes.",
                nextStep = "Watch until 16:02.",
            }));
        room.MapPost("/notes", async (string key, NoteGiven note, RecordNote record, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await record.RunAsync(new RoomKey(key), me.PersonId(), note, cancellation)).ToHttp(it => TypedResults.Created($"/r/{key}/m/{it.Id}", frames.Answer(it))))
            .WithSummary("Note a fact from outside the room").Produces<CommandAnswer>(StatusCodes.Status201Created)
            .WithMetadata(new Example(new { commandId = "0192f0c4-ee50-7a6c-9e99-7d4f0e5b6c21", lane = "Internal", text = "All 14 sites serving, error rate below 0.1%.", source = "monitoring" }));
        room.MapGet("/can-report", ReportAsync).WithSummary("The newest report of conditions, actions and needs").Produces<ReportAnswer>();
        room.MapPost("/can-report", async (string key, ReportGiven report, RecordNote record, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await record.ReportAsync(new RoomKey(key), me.PersonId(), report, cancellation)).ToHttp(it => TypedResults.Created($"/api/rooms/{key}/can-report", frames.Answer(it))))
            .WithSummary("Report conditions, actions and needs").WithDescription("At Sev1 and Sev2, in the Internal lane.").Produces<CommandAnswer>(StatusCodes.Status201Created)
            .WithMetadata(new Example(new { commandId = "0192f0c4-ff60-7b7d-8faa-8e5a1f6c7d32", conditions = "All sites up, watching.", actions = "Error rate read every 5 minutes.", needs = "Nothing." }));
    }

    private static async Task<IResult> SituationsAsync(string key, ClaimsPrincipal me, RoomReaders readers, EventFrames frames, CancellationToken cancellation) =>
        await readers.For(me.PersonId()).SituationsAsync(new RoomKey(key), cancellation) is { } found
            ? TypedResults.Ok(new SituationsAnswer([.. found.Select(it => SituationLine.Of(it, frames))]))
            : new RoomNotFound().ToHttp();

    private static async Task<IResult> VersionsAsync(string key, string lane, ClaimsPrincipal me, RoomReaders readers, EventFrames frames, CancellationToken cancellation)
    {
        if (Named.Lane(lane) is not { } asked)
        {
            return new NoSuchLane().ToHttp();
        }

        return await readers.For(me.PersonId()).SituationVersionsAsync(new RoomKey(key), asked, cancellation) is { } found
            ? TypedResults.Ok(new SituationsAnswer([.. found.Select(it => SituationLine.Of(it, frames))]))
            : new RoomNotFound().ToHttp();
    }

    private static async Task<IResult> ReportAsync(string key, ClaimsPrincipal me, RoomReaders readers, EventFrames frames, CancellationToken cancellation)
    {
        var reader = readers.For(me.PersonId());
        return await reader.AccessAsync(new RoomKey(key), cancellation) is null
            ? new RoomNotFound().ToHttp()
            : TypedResults.Ok(new ReportAnswer(await reader.CanReportAsync(new RoomKey(key), cancellation) is { Can: { } can } it ? ReportLine.Of(it, can, frames) : null));
    }
}

public sealed record SituationsAnswer(IReadOnlyList<SituationLine> Situations);

public sealed record SituationLine(
    string Lane, int Version, string Happened, string Impact, string Tried, string NextStep, IReadOnlyList<string> Cites, PersonName By, DateTimeOffset At)
{
    public static SituationLine Of(SituationUpdated it, EventFrames frames) => new(
        it.Lane.ToString(), it.Version, it.Happened, it.Impact, it.Tried, it.NextStep, [.. it.Cites.Select(cited => cited.ToString())], new PersonName(it.By.ToString(), frames.Of(it.By).Name), it.At);
}

/// <param name="Report">Nothing while nobody reported, or where you do not read it.</param>
public sealed record ReportAnswer(ReportLine? Report);

public sealed record ReportLine(string Conditions, string Actions, string Needs, PersonName By, DateTimeOffset At)
{
    public static ReportLine Of(NoteRecorded it, CanReport can, EventFrames frames) =>
        new(can.Conditions, can.Actions, can.Needs, new PersonName(it.By.ToString(), frames.Of(it.By).Name), it.At);
}
