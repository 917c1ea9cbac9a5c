namespace EscalationRoom.Faults.Checking;

/// <summary>I1, from the outside: answered is in the log once, and every viewer saw the log of their lanes, in order, each event once.</summary>
public static class OrderChecker
{
    public static IReadOnlyList<Violation> Check(Evidence evidence)
    {
        var log = new Dictionary<string, Logged>();
        List<Violation> found =
        [
            .. evidence.Viewers.SelectMany(it => LogHoldsTogether(it, log)),
            .. AnsweredIsInTheLog(evidence.Attempts, log),
            .. OneCommandIsOneMessage(evidence.Attempts, log.Values),
            .. evidence.Viewers.SelectMany(ShownIsTheLog),
        ];
        return found;
    }

    /// <summary>Numbers of a lane run from 1 without gaps, and everybody who reads an event reads the same one.</summary>
    private static IEnumerable<Violation> LogHoldsTogether(ViewerEvidence viewer, Dictionary<string, Logged> log)
    {
        foreach (var lane in viewer.Log.GroupBy(it => (it.Room, it.Lane)))
        {
            var expected = 1L;
            foreach (var one in lane)
            {
                if (one.Number != expected)
                {
                    yield return new("log order", $"{viewer.Viewer} reads number {one.Number} of {lane.Key} where {expected} belongs");
                }

                expected = one.Number + 1;
                if (!log.TryAdd(one.EventId, one) && log[one.EventId] != one)
                {
                    yield return new("one log", $"{viewer.Viewer} reads {one}, others {log[one.EventId]}");
                }
            }
        }
    }

    private static IEnumerable<Violation> AnsweredIsInTheLog(IEnumerable<Attempt> attempts, Dictionary<string, Logged> log)
    {
        foreach (var answered in attempts.Where(it => it.Fate == Fate.Answered))
        {
            if (!log.TryGetValue(answered.EventId!, out var stored))
            {
                yield return new("lost", $"{answered} was answered and is not in the log");
            }
            else if ((stored.Room, stored.Lane, stored.Number, stored.Text) != (answered.Room, answered.Lane, answered.Number, answered.Text))
            {
                yield return new("renumbered", $"{answered} was answered and the log holds {stored}");
            }
        }
    }

    private static IEnumerable<Violation> OneCommandIsOneMessage(IReadOnlyList<Attempt> attempts, IReadOnlyCollection<Logged> log)
    {
        foreach (var command in attempts.Where(it => it.Fate == Fate.Answered).GroupBy(it => it.Command))
        {
            if (command.Select(it => (it.EventId, it.Number)).Distinct().Count() > 1)
            {
                yield return new("two answers", $"command {command.Key} was answered as {string.Join(" and ", command.Select(it => it.EventId).Distinct())}");
            }
        }

        var sent = attempts.Select(it => it.Text).ToHashSet();
        foreach (var doubled in log.Where(it => it.Text is not null && sent.Contains(it.Text)).GroupBy(it => it.Text).Where(it => it.Count() > 1))
        {
            yield return new("doubled", $"'{doubled.Key}' is in the log {doubled.Count()} times");
        }

        foreach (var stranger in log.Where(it => it.Kind == "message.posted" && it.Text is not null && !sent.Contains(it.Text)))
        {
            yield return new("phantom", $"{stranger} was sent by nobody");
        }
    }

    /// <summary>From the first event shown in a lane to the newest in the log: all of it, strictly rising.</summary>
    private static IEnumerable<Violation> ShownIsTheLog(ViewerEvidence viewer)
    {
        var log = viewer.Log.ToLookup(it => (it.Room, it.Lane));
        var shown = viewer.Shown.ToLookup(it => (it.Room, it.Lane));
        foreach (var lane in log)
        {
            var first = shown[lane.Key].Select(it => it.Number).DefaultIfEmpty(long.MaxValue).First();
            var wanted = lane.Where(it => it.Number >= first).Select(it => (it.EventId, it.Number, it.Text)).ToArray();
            var got = shown[lane.Key].Select(it => (it.EventId, it.Number, it.Text)).ToArray();
            var same = wanted.Zip(got).TakeWhile(it => it.First == it.Second).Count();
            if (same < wanted.Length || same < got.Length)
            {
                var (want, have) = (wanted.ElementAtOrDefault(same), got.ElementAtOrDefault(same));
                yield return new("shown", $"{viewer.Viewer} in {lane.Key}, place {same} of {wanted.Length}: wanted number {want.Number} ({want.EventId}), was shown {have.Number} ({have.EventId})");
            }
        }

        foreach (var foreign in shown.Where(lane => !log.Contains(lane.Key)))
        {
            yield return new("shown", $"{viewer.Viewer} was shown {foreign.Count()} events of {foreign.Key}, a lane they cannot read");
        }
    }
}
