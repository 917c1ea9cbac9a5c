using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Domain.Assist;

/// <summary>What the early-warning rules look at: what was said, what ran out, and what is known of the client.</summary>
/// <param name="Messages">Oldest first.</param>
/// <param name="Reopenings">How often it was thought to be solved.</param>
/// <param name="EarlierContacts">When the client wrote about the same before, elsewhere.</param>
/// <param name="UsualAge">The median age of its kind for the client's tier, where it is known.</param>
/// <param name="ClientFlags">As they stand on the client, such as <c>at risk, renewal in 58 days</c>.</param>
public sealed record WarningFacts(
    IReadOnlyList<HeardMessage> Messages,
    IReadOnlyList<HeardClock> Clocks,
    int Reopenings,
    IReadOnlyList<DateTimeOffset> EarlierContacts,
    TimeSpan? UsualAge,
    string ClientFlags)
{
    public DateTimeOffset? Began => Messages.Count > 0 ? Messages[0].At : null;

    internal IReadOnlyList<HeardMessage> OfTheClient => [.. Messages.Where(it => it.Speaker is Speaker.Client)];

    /// <summary>As it looked at an earlier moment.</summary>
    internal WarningFacts Until(DateTimeOffset at) => this with { Messages = [.. Messages.Where(it => it.At <= at)], Clocks = [.. Clocks.Where(it => it.Start <= at)] };
}

/// <param name="Title">The writer's position, where it is known.</param>
public sealed record HeardMessage(string From, string Title, Speaker Speaker, string Text, DateTimeOffset At);

/// <summary>A promise with an end.</summary>
/// <param name="Words">Where this is known from, quoted.</param>
public sealed record HeardClock(string Name, DateTimeOffset Start, DateTimeOffset Due, DateTimeOffset? Met, string Words)
{
    internal bool IsBreached(DateTimeOffset now) => (Met ?? now) >= Due && Due <= now && Met != Due;

    internal double Used(DateTimeOffset now) => Due > Start ? (now - Start) / (Due - Start) : 1;
}
