using System.Collections.Immutable;
using System.Text;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Longest message, in bytes of UTF-8.</summary>
    public const int LongestText = 16 * 1024;

    public static readonly TimeSpan EditWindow = TimeSpan.FromMinutes(15);

    /// <param name="mentions">People picked by hand, beyond those the text names.</param>
    public Result<MessagePosted> PostMessage(
        PersonId by, Lane lane, string text, DateTimeOffset now, PostedMessage? replyTo = null, IReadOnlyList<PersonId>? mentions = null)
    {
        if (RefuseText(text) is { } refusal)
        {
            return refusal;
        }

        if (replyTo is not null && replyTo.Lane != lane)
        {
            return new AReplyStaysInItsLane(replyTo.Lane);
        }

        return Record(lane, by, now, new MessagePosted(text, replyTo?.Id, Mentions.Find(text, lane, KnownTo(by), OwnerId, mentions ?? [])));
    }

    public Result<MessageEdited> EditMessage(PersonId by, PostedMessage message, string text, DateTimeOffset now)
    {
        if (RefuseText(text) is { } refusal)
        {
            return refusal;
        }

        if (message.By != by)
        {
            return new OnlyTheAuthorCanChangeAMessage();
        }

        if (message.IsDeleted)
        {
            return new TheMessageWasDeleted();
        }

        return now - message.At > EditWindow
            ? new TooLateToEdit()
            : Record(message.Lane, by, now, new MessageEdited(message.Id, text, Mentions.Find(text, message.Lane, KnownTo(by), OwnerId, [])));
    }

    public Result<MessageDeleted> DeleteMessage(PersonId by, PostedMessage message, DateTimeOffset now)
    {
        if (message.By != by)
        {
            return new OnlyTheAuthorCanChangeAMessage();
        }

        return message.IsDeleted ? new TheMessageWasDeleted() : Record(message.Lane, by, now, new MessageDeleted(message.Id));
    }

    /// <summary>Whom somebody can call: a contact only whom they see, the other contacts and whoever is responsible.</summary>
    private ImmutableList<Participant> KnownTo(PersonId by) =>
        Participants.Any(it => it.Id == by && it.Role is Role.Guest) ? [.. Participants.Where(it => it.Role is Role.Guest || it.Id == OwnerId)] : Participants;

    private static Refusal? RefuseText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new AMessageNeedsText();
        }

        return RefuseLongText(text);
    }

    private static Refusal? RefuseReason(string reason, Refusal ifNone) => string.IsNullOrWhiteSpace(reason) ? ifNone : RefuseLongText(reason);

    private static TheTextIsTooLong? RefuseLongText(string text) =>
        text.Length > LongestText / 3 && Encoding.UTF8.GetByteCount(text) > LongestText ? new TheTextIsTooLong() : null;
}

/// <summary>What a reader knows of a message somebody wants to answer or change.</summary>
public sealed record PostedMessage(EventId Id, Lane Lane, PersonId By, DateTimeOffset At, bool IsDeleted)
{
    public PostedItem Item => new(Id, Lane, At);
}

public sealed record MessagePosted(string Text, EventId? ReplyTo, PersonId[] Mentions) : RoomEvent
{
    protected override string Says => Text;
}

public sealed record MessageEdited(EventId Message, string Text, PersonId[] Mentions) : RoomEvent
{
    protected override EventId? SpeaksOf => Message;

    protected override string Says => Text;
}

public sealed record MessageDeleted(EventId Message) : RoomEvent
{
    protected override EventId? SpeaksOf => Message;
}

public sealed record AMessageNeedsText() : Refusal("Write something first: a message needs text.");

public sealed record TheTextIsTooLong() : Refusal("This text is longer than 16 KB. Shorten it, or attach it as a document.");

public sealed record AReplyStaysInItsLane(Lane Lane) : Refusal($"That message is in the {Lane} lane. Reply there, or write a new message here.");

public sealed record OnlyTheAuthorCanChangeAMessage() : Refusal("Only its author can change a message. Reply to it instead.");

public sealed record TheMessageWasDeleted() : Refusal("That message was deleted. Write a new one.");

public sealed record TooLateToEdit() : Refusal("Messages can be edited for 15 minutes. Post a correction as a reply.");
