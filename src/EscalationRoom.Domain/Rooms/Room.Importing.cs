using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Takes a message from elsewhere into the record: it stands where it was imported and says when it was written.</summary>
    /// <param name="by">Who imported it, and answers for it being what it claims.</param>
    public Result<CommunicationImported> ImportCommunication(PersonId by, Lane lane, ImportedItem it, DateTimeOffset fetchedAt, DateTimeOffset now)
    {
        if (lane is not (Lane.Client or Lane.Internal))
        {
            return new ImportsGoToClientOrInternal();
        }

        return RefuseText(it.Text) is { } refusal
            ? refusal
            : Record(lane, by, now, new CommunicationImported(
                it.From, it.Address, it.Speaker, it.Subject, it.Text, it.SentAt, it.WrittenAs, it.Source, it.ExternalId, it.Link, it.Remark, fetchedAt));
    }
}

/// <param name="SentAt">When it was written; <see cref="RoomEvent.At"/> is when it came into the room.</param>
/// <param name="WrittenAs">That time as the source spells it.</param>
public sealed record CommunicationImported(
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
    string Remark,
    DateTimeOffset FetchedAt) : RoomEvent
{
    protected override string Says => Text;
}

public sealed record ImportsGoToClientOrInternal() : Refusal("Imported messages stand in the Internal or the Client lane. Choose one of these.");
