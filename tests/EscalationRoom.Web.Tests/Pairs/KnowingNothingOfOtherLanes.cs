using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Tests.Pairs;

/// <summary>Two runs that differ only in lanes somebody may not read are, byte by byte, the same run to them.</summary>
public sealed class KnowingNothingOfOtherLanes(ITestOutputHelper output)
{
    private const int Seeds = 9;
    private const int Steps = 6;

    public static TheoryData<string, Lanes> Watchers => new()
    {
        { "c-ruth", Lanes.Client },
        { "u-olu", Lanes.Internal },
        { "u-mira", Lanes.Client | Lanes.Internal },
        { "u-victor", Lanes.Client | Lanes.Internal },
        { "u-helen", Lanes.Client | Lanes.Internal | Lanes.Executive },
        { "u-noor", Lanes.Internal | Lanes.Privileged },
    };

    [Theory]
    [MemberData(nameof(Watchers))]
    public async Task Whatever_happens_there_the_same_bytes_reach_them(string handle, Lanes reads)
    {
        await using var left = await BeginAsync();
        await using var right = await BeginAsync();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var runs = await Task.WhenAll(RunAsync(left, handle, reads, seed, side: 1), RunAsync(right, handle, reads, seed, side: 2));
            output.WriteLine($"{handle}, seed {seed}: {runs[0].Unseen} and {runs[1].Unseen} unseen things, {runs[0].Transcript.Length} characters");
            AssertSame(runs[0].Transcript, runs[1].Transcript, $"{handle}, seed {seed}");
        }
    }

    [Theory]
    [InlineData("u-olu", Lanes.Internal)]
    [InlineData("u-noor", Lanes.Internal | Lanes.Privileged)]
    public async Task Whether_the_client_answered_while_a_clock_stood_still_is_not_told_to_them(string handle, Lanes reads)
    {
        await using var left = await BeginAsync();
        await using var right = await BeginAsync();
        var runs = await Task.WhenAll(PauseAsync(left, handle, reads, isAnswered: false), PauseAsync(right, handle, reads, isAnswered: true));
        AssertSame(runs[0], runs[1], handle);
        Assert.Contains("clock.resumed", runs[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_in_a_lane_they_read_is_told_apart()
    {
        await using var left = await BeginAsync();
        await using var right = await BeginAsync();
        var runs = await Task.WhenAll(RunAsync(left, "u-mira", Lanes.Client, 1, side: 1), RunAsync(right, "u-mira", Lanes.Client, 1, side: 2));
        Assert.NotEqual(runs[0].Transcript, runs[1].Transcript);
    }

    private static async Task<(string Transcript, int Unseen)> RunAsync(TwinHost host, string handle, Lanes reads, int seed, int side)
    {
        var turn = new Turn(host, await host.OpenRoomAsync(), new Random((seed * 1000) + side));
        foreach (var who in (string[])["u-helen", "u-noor", "u-olu", "u-grant", "u-yuki"])
        {
            await turn.ChangeAsync(it => it.AddParticipant(host.Person("u-priya"), host.Person(who), Lanes.None, turn.Now));
        }

        await using var watcher = await Watcher.ComeAsync(host, handle, turn.Room, reads);
        var unseen = await PlayAsync(turn, watcher, reads, new Random(seed));
        return (await watcher.TranscriptAsync(isWhole: seed % 3 == 1), unseen);
    }

    /// <summary>A pause waits for the client, from its begin to after the time it named; each thing they see has arrived before the next, for how many fall into one frame is chance.</summary>
    private static async Task<string> PauseAsync(TwinHost host, string handle, Lanes reads, bool isAnswered)
    {
        var room = await host.OpenRoomAsync(severity: Severity.Sev3, promised: new Coverage(ClientTier.Strategic, "cal-emea"));
        var turn = new Turn(host, room, new Random(1));
        await turn.ChangeAsync(it => it.AddParticipant(host.Person("u-priya"), host.Person(handle), Lanes.None, turn.Now));
        await using var watcher = await Watcher.ComeAsync(host, handle, room, reads);
        var (start, asked) = (turn.Now, new PostedMessage(EventId.New(), Lane.Client, host.Person("u-priya").Id, turn.Now, IsDeleted: false));
        var pause = new PauseAsked(PauseKind.AwaitingClient, start.AddMinutes(5), "Which sites?") { Contact = host.Person("c-ruth"), Evidence = asked };
        await turn.ChangeAsync(it => it.PauseClocks(host.Person("u-priya"), pause, start));
        await watcher.UntilRead("clock.paused");
        if (isAnswered)
        {
            turn.At(start.AddMinutes(1));
            await turn.SayAsync(Lane.Client, host.Person("c-ruth"), "All of them.");
        }

        turn.At(start.AddMinutes(6));
        await turn.ChangeAsync(it => it.TellDueClocks(turn.Now));
        await watcher.UntilRead("clock.resumed");
        await turn.SayAsync(Lane.Internal, host.Person("u-priya"), "Visible 1, all of it");
        await watcher.UntilRead("Visible 1,");
        return await watcher.TranscriptAsync(isWhole: true);
    }

    /// <summary>What they see is the same in both runs, at the same times; between it anything may happen elsewhere.</summary>
    private static async Task<int> PlayAsync(Turn turn, Watcher watcher, Lanes reads, Random seen)
    {
        var (start, hidden, unseen) = (turn.Now, Enum.GetValues<Lane>().Where(it => !reads.Has(it)).ToArray(), 0);
        for (var step = 1; step <= Steps; step++)
        {
            for (var count = turn.Random.Next(5); count > 0; count--, unseen++)
            {
                turn.At(start.AddMinutes(step).AddSeconds(turn.Random.Next(-50, 50)));
                await Unseen.HappenAsync(turn, hidden[turn.Random.Next(hidden.Length)]);
            }

            turn.At(start.AddMinutes(step));
            var lane = reads.Each().ElementAt(seen.Next(reads.Each().Count()));
            var by = lane is Lane.Client && seen.Next(2) == 0 ? "c-ruth" : "u-priya";
            await turn.SayAsync(lane, turn.Person(by), $"Visible {step}, @Sofia @Kenji @Priya");
            await watcher.UntilRead($"Visible {step},");
        }

        return unseen;
    }

    private static async Task<TwinHost> BeginAsync()
    {
        var host = new TwinHost();
        await host.InitializeAsync();
        return host;
    }

    private static void AssertSame(string left, string right, string about)
    {
        if (left != right)
        {
            var at = left.Zip(right).TakeWhile(it => it.First == it.Second).Count();
            Assert.Fail($"{about} could tell the runs apart:\n{Around(left, at)}\n\n{Around(right, at)}");
        }
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 300)..Math.Min(text.Length, at + 300)];
}
