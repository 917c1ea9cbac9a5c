using System.Data.Common;
using System.Globalization;
using EscalationRoom.Faults.Runs;
using EscalationRoom.Faults.Workload;
using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Checking;

/// <summary>What came due in offered rooms: when offers ran out, from the log, and when they reminded, from the table of notices.</summary>
internal static class DueFacts
{
    private const int HandoffOffered = 3;

    public static async Task<IReadOnlyList<Due>> OfAsync(Stage stage, OfferedRooms offered, CancellationToken cancellation) =>
        [.. await ExpiriesAsync(stage, offered, cancellation), .. await RemindersAsync(stage)];

    private static async Task<IReadOnlyList<Due>> ExpiriesAsync(Stage stage, OfferedRooms offered, CancellationToken cancellation)
    {
        using var reader = new RoomsApi(stage.First.Address, stage.Setting.Of(DemoPerson.Rachel).Token);
        var dues = new List<Due>();
        foreach (var room in offered.Rooms)
        {
            var log = await reader.TimelineAsync(room, cancellation);
            var ended = log.Where(it => it.Kind == "ownership.offerExpired").ToLookup(HandoffOf, it => it.At);
            dues.AddRange(log.Where(it => it.Kind == "ownership.offered")
                .Select(it => new Due($"the end of offer {HandoffOf(it)} in {room}", it.Data.GetProperty("expires").GetDateTimeOffset(), [.. ended[HandoffOf(it)]])));
        }

        var logged = dues.Select(it => it.What.Split(' ')[4]).ToHashSet();
        return [.. dues, .. offered.Made.Where(it => !logged.Contains($"{it}")).Select(it => new Due($"the answered offer {it}, which is not in the log", DateTimeOffset.MinValue, []))];
    }

    /// <summary>A reminder that had not been said when its offer ended needs not be said any more.</summary>
    private static async Task<IReadOnlyList<Due>> RemindersAsync(Stage stage)
    {
        await using var connection = await stage.ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""SELECT "Id", "Step", "At", "ToldAt", "HandledAt" FROM "Notices" WHERE "Kind" = {HandoffOffered} AND "Step" > 0""";
        await using var rows = await command.ExecuteReaderAsync();
        var dues = new List<Due>();
        while (await rows.ReadAsync())
        {
            dues.Add(new Due($"reminder {rows.GetValue(0)} at {rows.GetValue(1)} %", TimeOf(rows, 2)!.Value, TimeOf(rows, 3) is { } told ? [told] : [], IsOver: TimeOf(rows, 4) is not null));
        }

        return dues;
    }

    private static string HandoffOf(LogEvent fact) => fact.Data.GetProperty("handoff").GetString()!;

    private static DateTimeOffset? TimeOf(DbDataReader row, int column) => row.GetValue(column) switch
    {
        DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        string time => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => null,
    };
}
