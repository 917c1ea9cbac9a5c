using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    private static readonly HashSet<string> Reactions = ["👍", "👀", "✅"];

    /// <summary>Adds a reaction; asking again takes it back.</summary>
    public Result<MessageReacted> React(PersonId by, PostedMessage message, string reaction, bool isOn, DateTimeOffset now)
    {
        if (!Reactions.Contains(reaction))
        {
            return new UnknownReaction(string.Join(" ", Reactions));
        }

        return message.IsDeleted
            ? new TheMessageWasDeleted()
            : Record(message.Lane, by, now, new MessageReacted(message.Id, reaction, isOn));
    }

    public Result<MessagePinned> PinMessage(PersonId by, PostedMessage message, bool isOn, DateTimeOffset now) =>
        message.IsDeleted ? new TheMessageWasDeleted() : Record(message.Lane, by, now, new MessagePinned(message.Id, isOn));
}

public sealed record MessageReacted(EventId Message, string Reaction, bool IsOn) : RoomEvent
{
    protected override EventId? SpeaksOf => Message;
}

public sealed record MessagePinned(EventId Message, bool IsOn) : RoomEvent
{
    protected override EventId? SpeaksOf => Message;
}

public sealed record UnknownReaction(string Known) : Refusal($"Choose one of these reactions: {Known}");
