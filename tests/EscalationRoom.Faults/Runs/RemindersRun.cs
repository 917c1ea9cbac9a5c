using EscalationRoom.Faults.Checking;
using EscalationRoom.Faults.Workload;
using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Runs;

/// <summary>T6: the node is dead when a reminder comes due. Whoever it is for finds it once, marked late.</summary>
internal static class RemindersRun
{
    private const int Rooms = 20;
    private const int Minutes = 2;

    /// <summary>Half of the time is used after a minute: dead before it, and back longer after it than what counts as on time.</summary>
    private static readonly (int Least, int Most) DeadAfter = (35, 55);

    private static readonly TimeSpan Back = TimeSpan.FromSeconds(80);

    public static async Task<RunResult> RunAsync(string database, int cycles, int seed, CancellationToken cancellation)
    {
        await using var stage = await Stage.RaiseAsync(database, nodes: 1, redis: false, rooms: 0, cancellation);
        var (found, random) = (new List<Violation>(), new Random(seed));
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            var offered = await OfferedRooms.OpenAsync(stage.Setting, stage.Fleet, Rooms, cancellation);
            await offered.OfferEachAsync(Minutes, cancellation);
            var dead = TimeSpan.FromSeconds(random.Next(DeadAfter.Least, DeadAfter.Most));
            await Task.Delay(dead, cancellation);
            await stage.First.KillAsync();
            await Task.Delay(Back - dead, cancellation);
            await stage.First.StartAsync(cancellation);
            found.AddRange(await LookAsync(stage, offered, cancellation));
        }

        return new RunResult("reminders", stage.Database, cycles, cycles * Rooms, cycles * Rooms, 0, found) { Figures = $"{Rooms} reminders a cycle came due while the node was dead" };
    }

    /// <summary>The node has a moment to find what came due.</summary>
    private static async Task<IReadOnlyList<Violation>> LookAsync(Stage stage, OfferedRooms offered, CancellationToken cancellation)
    {
        await Task.Delay(TimeSpan.FromSeconds(3), cancellation);
        using var sofia = new RoomsApi(stage.First.Address, stage.Setting.Of(DemoPerson.Sofia).Token);
        var notices = (await sofia.GetAsync("/api/notices/", cancellation)).Json.GetProperty("notices").EnumerateArray()
            .Where(it => it.GetProperty("kind").GetString() == "handoffOffered").ToLookup(it => it.GetProperty("room").GetString()!);
        return
        [
            .. offered.Rooms.Where(it => notices[it].Count() != 1).Select(it => new Violation("one reminder", $"{notices[it].Count()} notices of {it}")),
            .. offered.Rooms.SelectMany(it => notices[it]).Where(it => it.GetProperty("step").GetInt32() == 0 || !it.GetProperty("isLate").GetBoolean())
                .Select(it => new Violation("a reminder after its time says so", it.GetRawText())),
        ];
    }
}
