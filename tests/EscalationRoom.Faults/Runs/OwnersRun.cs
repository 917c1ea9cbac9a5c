using EscalationRoom.Faults.Checking;
using EscalationRoom.Faults.Workload;
using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Runs;

/// <summary>M7: round after round of rivals for one room. One owner at each position of the log, every loser told who won and when.</summary>
internal static class OwnersRun
{
    private const int RoundsPerRoom = 25;

    private static readonly string[] Changes = ["ownership.handedOff", "ownership.commandTaken", "ownership.commandReturned"];

    public static async Task<RunResult> RunAsync(string database, int rounds, int seed, CancellationToken cancellation)
    {
        await using var stage = await Stage.RaiseAsync(database, nodes: 1, redis: false, rooms: 0, cancellation);
        return await RunAsync(stage, rounds, seed, cancellation);
    }

    public static async Task<RunResult> RunAsync(Stage stage, int rounds, int seed, CancellationToken cancellation)
    {
        var random = new Random(seed);
        var people = stage.Setting.Seats.ToDictionary(it => it.Name, it => new RoomsApi(stage.First.Address, it.Token));
        var found = new List<Violation>();
        var (won, lost) = (0, 0);
        for (var done = 0; done < rounds; done += RoundsPerRoom)
        {
            var room = await stage.Setting.OpenAsync(done, cancellation);
            var contest = new Contest(room, people, [stage.Setting.Of(DemoPerson.Rachel), stage.Setting.Of(DemoPerson.Helen)], random);
            found.AddRange(await PlayAsync(stage.Setting, contest, room, people, Math.Min(RoundsPerRoom, rounds - done), random, cancellation));
            (won, lost) = (won + contest.Won, lost + contest.Lost);
        }

        found.AddRange(await stage.SqlAsync(SqlNotes.None));
        found.AddRange(await stage.AuditAsync());
        foreach (var api in people.Values)
        {
            api.Dispose();
        }

        return new RunResult("owners", stage.Database, rounds, won + lost, won, 0, found) { Figures = $"{won} changes of owner, {lost} refused" };
    }

    private static async Task<IReadOnlyList<Violation>> PlayAsync(
        Setting setting, Contest contest, string room, Dictionary<string, RoomsApi> people, int rounds, Random random, CancellationToken cancellation)
    {
        Seat[] able = [setting.Of(DemoPerson.Priya), setting.Of(DemoPerson.Sofia), setting.Of(DemoPerson.Rachel), setting.Of(DemoPerson.Helen)];
        var reader = people[DemoPerson.Priya.Name];
        var first = await OwnerAsync(reader, room, cancellation);
        for (var round = 0; round < rounds; round++)
        {
            var owner = await OwnerAsync(reader, room, cancellation);
            var receivers = able.Where(it => it.PersonId != owner).ToArray();
            await contest.RoundAsync(able.First(it => it.PersonId == owner), receivers[random.Next(receivers.Length)], cancellation);
        }

        var changes = (await reader.TimelineAsync(room, cancellation)).Where(it => Changes.Contains(it.Kind)).Select(it => ChangeOf(room, it)).ToArray();
        var found = new List<Violation>(OwnerChecker.Check(new(room, first, changes, await OwnerAsync(reader, room, cancellation))));
        if (changes.Length != contest.Won)
        {
            found.Add(new("winners", $"{contest.Won} were told they own {room}, its log holds {changes.Length} changes"));
        }

        found.AddRange(contest.Untold.Select(it => new Violation("a loser was not told who won and when", it)));
        return found;
    }

    private static OwnerChange ChangeOf(string room, LogEvent one) =>
        new(room, one.Number, one.Kind, one.Data.GetProperty("from").GetString(), one.Data.GetProperty("to").GetString());

    private static async Task<string> OwnerAsync(RoomsApi reader, string room, CancellationToken cancellation) =>
        (await reader.GetAsync($"/api/rooms/{room}", cancellation)).Json.GetProperty("owner").GetProperty("id").GetString()!;
}
