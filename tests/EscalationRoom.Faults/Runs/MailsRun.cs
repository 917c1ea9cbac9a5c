using System.Text.RegularExpressions;
using EscalationRoom.Faults.Checking;
using EscalationRoom.Faults.Workload;
using EscalationRoom.Web.Tests.Notifications;

namespace EscalationRoom.Faults.Runs;

/// <summary>T6: every offer is a mail; the relay fails half the time and the node is killed again and again. Each mail arrives, under one Message-ID.</summary>
internal static partial class MailsRun
{
    /// <summary>How many mails the gate has time for.</summary>
    public const int Small = 20;

    public const int Many = 1_000;

    private const int OffersOpenForMinutes = 600;

    private static readonly Mood[] Moods =
        [Mood.Good, Mood.Busy, Mood.Good, Mood.Refusing, Mood.Good, Mood.CuttingInTheMiddle, Mood.Good, Mood.CuttingAfterTaking];

    /// <summary>Later tries come minutes apart; at the end the relay is well, so that they need not be waited for twice.</summary>
    private static readonly TimeSpan Unwell = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    public static async Task<RunResult> RunAsync(string database, int mails, int cycles, int seed, CancellationToken cancellation)
    {
        var (random, began) = (new Random(seed), TimeProvider.System.GetUtcNow());
        await using var relay = new MoodyRelay(_ => IsWell(began, mails) ? Mood.Good : MoodOf(random));
        await using var stage = await Stage.RaiseAsync(database, nodes: 1, redis: false, rooms: 0, cancellation, mailPort: relay.Port);
        var offered = await OfferedRooms.OpenAsync(stage.Setting, stage.Fleet, mails, cancellation);
        began = TimeProvider.System.GetUtcNow();
        var offering = offered.OfferEachAsync(OffersOpenForMinutes, cancellation);
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            await Task.Delay(random.Next(3_000, 8_000), cancellation);
            await stage.First.KillAsync();
            await stage.First.StartAsync(cancellation);
        }

        await offering;
        await ArriveAsync(relay, offered, cancellation);
        var (found, doubled) = Check(relay, offered, cycles);
        found.AddRange(await stage.AuditAsync());
        return new RunResult("mails", stage.Database, cycles, relay.Connections, relay.Taken.Count, 0, found)
        {
            Figures = $"{offered.Rooms.Count:#,0} mails, {relay.Connections:#,0} connections, {doubled} second copies, {relay.CutAfterTaking} taken and not answered by the relay",
        };
    }

    private static bool IsWell(DateTimeOffset began, int mails) => TimeProvider.System.GetUtcNow() - began > (mails > Small ? Unwell : Unwell / 8);

    private static Mood MoodOf(Random random)
    {
        lock (random)
        {
            return Moods[random.Next(Moods.Length)];
        }
    }

    private static async Task ArriveAsync(MoodyRelay relay, OfferedRooms offered, CancellationToken cancellation)
    {
        var until = TimeProvider.System.GetUtcNow() + Longest;
        for (var told = OffersIn(relay); !offered.Rooms.All(told.Contains) && TimeProvider.System.GetUtcNow() < until; told = OffersIn(relay))
        {
            await Task.Delay(2_000, cancellation);
        }

        await Task.Delay(TimeSpan.FromSeconds(2), cancellation);
    }

    /// <summary>A second copy is allowed for each crash, and for each mail the relay took without saying so.</summary>
    private static (List<Violation> Found, int Doubled) Check(MoodyRelay relay, OfferedRooms offered, int crashes)
    {
        var told = OffersIn(relay);
        var found = offered.Rooms.Where(it => told[it].Count() != 1).Select(it => new Violation("every mail is delivered under one Message-ID", $"{it}: {told[it].Count()}")).ToList();
        var doubled = relay.Taken.Count - relay.Taken.Select(IdOf).Distinct().Count();
        if (doubled > crashes + relay.CutAfterTaking)
        {
            found.Add(new("at most one second copy per crash", $"{doubled} copies, {crashes} crashes, {relay.CutAfterTaking} cut off after taking"));
        }

        return (found, doubled);
    }

    /// <summary>By room, the Message-IDs under which its offer was told.</summary>
    private static ILookup<string, string> OffersIn(MoodyRelay relay) => relay.Taken.Where(it => it.Contains("asks you to take", StringComparison.Ordinal))
        .Select(it => (Room: RoomKey().Match(it).Groups[1].Value, Id: IdOf(it))).Distinct().ToLookup(it => it.Room, it => it.Id);

    private static string IdOf(string mail) => MessageId().Match(mail).Groups[1].Value;

    [GeneratedRegex("^Message-I[dD]: (.+)$", RegexOptions.Multiline)]
    private static partial Regex MessageId();

    [GeneratedRegex(@"\[(ESC-\d+-\d+)\]")]
    private static partial Regex RoomKey();
}
