namespace EscalationRoom.Domain.Intake;

/// <summary>One message of the history as it stands in another system: by whom, when, and where it was found.</summary>
/// <param name="SentAt">When it was written, in UTC.</param>
/// <param name="WrittenAs">The time as the source spells it; what was understood can be compared with it.</param>
/// <param name="Source">Where it comes from, such as <c>Ticket ZD-88213</c>.</param>
/// <param name="ExternalId">Its own name there, such as a Message-ID.</param>
/// <param name="Remark">What a reader should know: an unproven sender, an automatic reply, attachments left out.</param>
public sealed record ImportedItem(
    string From,
    string Address,
    Speaker Speaker,
    string Subject,
    string Text,
    DateTimeOffset SentAt,
    string WrittenAs,
    string Source,
    string ExternalId,
    string Link,
    string Remark);

/// <summary>On whose side somebody speaks.</summary>
public enum Speaker : byte
{
    Client,
    Ours,

    /// <summary>An automatic reply, a bounce, a rule's note.</summary>
    Machine,
}
