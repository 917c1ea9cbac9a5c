namespace EscalationRoom.Faults.Checking;

/// <summary>One change of a room's owner, as the log tells it.</summary>
public sealed record OwnerChange(string Room, long Number, string Kind, string? From, string? To);

/// <summary>What the room said about its owner before and after, and what its log says happened in between.</summary>
public sealed record OwnerHistory(string Room, string First, IReadOnlyList<OwnerChange> Changes, string Last);

/// <summary>I5, from the outside: at every position of the log exactly one owner; each change starts from the owner the last one made.</summary>
public static class OwnerChecker
{
    public static IReadOnlyList<Violation> Check(OwnerHistory history)
    {
        var found = new List<Violation>();
        var owner = history.First;
        foreach (var change in history.Changes)
        {
            if (change.To is not { Length: > 0 } to)
            {
                found.Add(new("no owner", $"{history.Room} has no owner after {change}"));
                continue;
            }

            if (change.From != owner)
            {
                found.Add(new("two owners", $"{change} starts from {change.From}, but {owner} owned {history.Room}"));
            }

            owner = to;
        }

        if (owner != history.Last)
        {
            found.Add(new("two owners", $"{history.Room} says {history.Last} owns it, its log says {owner}"));
        }

        return found;
    }
}
