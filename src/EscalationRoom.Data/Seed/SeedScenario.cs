namespace EscalationRoom.Data.Seed;

/// <summary>A worked escalation: what was said and done, with offsets from its start.</summary>
/// <param name="Unit">What the offsets count: minutes, or business hours of a calendar.</param>
/// <param name="Documents">Short name, file name, lane and content, in this order.</param>
/// <param name="TextTimes">Clock times written in the texts, and the offset each of them means.</param>
public sealed record SeedScenario(
    string Key,
    string Id,
    string Title,
    string Client,
    string Type,
    string Severity,
    string Trigger,
    string Unit,
    string RoomOpenedBy,
    string Owner,
    string Deputy,
    IReadOnlyList<string> Participants,
    IReadOnlyList<IReadOnlyList<string>> Documents,
    IReadOnlyDictionary<string, double>? TextTimes,
    IReadOnlyList<SeedItem> Items)
{
    /// <summary>Real minutes of work in one unit of the offsets.</summary>
    public double MinutesPerUnit => Unit == "min" ? 1 : 60;
}

/// <param name="T">The offset from the scenario's start.</param>
/// <param name="Kind"><c>event</c> or <c>message</c>.</param>
public sealed record SeedItem(
    double T,
    string Kind,
    string? Event,
    string? Lane,
    string By,
    string Text,
    IReadOnlyList<string>? Mentions,
    IReadOnlyList<string>? Attach,
    IReadOnlyList<string>? Reactions,
    string? ReplyTo,
    string? Marks);
