namespace EscalationRoom.Faults.Checking;

/// <summary>Small histories, one of them clean, each of the others with one fault planted.</summary>
internal static class PlantedHistories
{
    private const string Room = "ESC-2026-0001";
    private const string Lane = "Internal";

    public static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public static Evidence Clean() => Evidence(Attempts(), Log(), Shown());

    public static IEnumerable<(string Name, string Rule, Evidence Evidence)> Bad()
    {
        var (attempts, log, shown) = (Attempts(), Log(), Shown());
        yield return ("an answered message is lost", "lost", Evidence(attempts, Renumbered(log.Where(it => it.Number != 2)), [.. shown.Where(it => it.Number != 2)]));
        yield return ("a message is doubled", "doubled", Evidence(attempts, [.. log, log[1] with { EventId = "e9", Number = 6 }], [.. shown, shown[1] with { EventId = "e9", Number = 6 }]));
        yield return ("a message is renumbered", "renumbered", Evidence([.. attempts.Take(1), attempts[1] with { Number = 3 }], log, shown));
        yield return ("the log has a gap", "log order", Evidence([.. attempts.Take(2)], [.. log.Where(it => it.Number != 4)], [.. shown.Where(it => it.Number != 4)]));
        yield return ("a viewer is shown two events the wrong way round", "shown", Evidence(attempts, log, [shown[0], shown[2], shown[1], shown[3], shown[4]]));
        yield return ("a viewer is shown an event twice", "shown", Evidence(attempts, log, [shown[0], shown[1], shown[1], .. shown.Skip(2)]));
        yield return ("a viewer misses an event", "shown", Evidence(attempts, log, [shown[0], shown[1], .. shown.Skip(3)]));
        yield return ("a viewer misses the end", "shown", Evidence(attempts, log, [.. shown.Take(4)]));
        yield return ("a viewer is shown another lane", "shown", Evidence(attempts, log, [.. shown, shown[0] with { Lane = "Privileged" }]));
        yield return ("a viewer is shown what was never stored", "shown", Evidence(attempts, log, [.. shown.Take(4), shown[4] with { EventId = "e8" }]));
        yield return ("one command is answered twice, differently", "two answers", Evidence([.. attempts, attempts[0] with { EventId = "e2", Number = 2 }], log, shown));
        yield return ("a message nobody sent", "phantom", Evidence([.. attempts.Skip(1)], log, shown));
        yield return ("two people read different logs", "one log", TwoLogs(attempts, log, shown));
    }

    public static IEnumerable<(string Name, string? Rule, OwnerHistory History)> Owners()
    {
        OwnerChange first = new(Room, 1, "ownership.handedOff", "ana", "ben");
        OwnerChange second = new(Room, 2, "ownership.commandTaken", "ben", "eva");
        yield return ("owners: a clean chain", null, new(Room, "ana", [first, second], "eva"));
        yield return ("owners: two win the same offer", "two owners", new(Room, "ana", [first, second with { From = "ana" }], "eva"));
        yield return ("owners: nobody owns the room", "no owner", new(Room, "ana", [first with { To = null }], "ana"));
        yield return ("owners: the room and its log differ", "two owners", new(Room, "ana", [first, second], "ben"));
    }

    public static IEnumerable<(string Name, string? Rule, Due Due)> Deadlines()
    {
        var due = new Due("a deadline", Noon, [Noon.AddSeconds(1)]);
        yield return ("deadlines: fired once, a second late", null, due);
        yield return ("deadlines: fired twice", "twice", due with { Happened = [Noon.AddSeconds(1), Noon.AddSeconds(2)] });
        yield return ("deadlines: fired early", "early", due with { Happened = [Noon.AddSeconds(-1)] });
        yield return ("deadlines: never fired", "never", due with { Happened = [] });
        yield return ("deadlines: dealt with before", null, due with { Happened = [], IsOver = true });
    }

    private static Evidence TwoLogs(Attempt[] attempts, Logged[] log, Shown[] shown)
    {
        Logged[] other = [log[0] with { Text = "something else" }, .. log.Skip(1)];
        Shown[] otherShown = [shown[0] with { Text = "something else" }, .. shown.Skip(1)];
        return new([.. attempts, attempts[0] with { Command = Guid.NewGuid(), Fate = Fate.Unknown, Text = "something else" }], [new("Ana", shown, log), new("Ben", otherShown, other)]);
    }

    private static Evidence Evidence(Attempt[] attempts, Logged[] log, Shown[] shown) => new(attempts, [new("Ana", shown, log)]);

    private static Attempt[] Attempts() =>
        [.. Enumerable.Range(1, 5).Select(it => new Attempt(Guid.NewGuid(), "Ana", Room, Lane, $"words {it}", Fate.Answered, $"e{it}", it))];

    private static Logged[] Log() =>
        [.. Enumerable.Range(1, 5).Select(it => new Logged(Room, Lane, $"e{it}", it, "message.posted", $"words {it}"))];

    private static Shown[] Shown() => [.. Log().Select(it => new Shown(it.Room, it.Lane, it.EventId, it.Number, it.Text))];

    private static Logged[] Renumbered(IEnumerable<Logged> log) => [.. log.Select((it, index) => it with { Number = index + 1 })];
}
