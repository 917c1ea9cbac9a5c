using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Messages;

/// <summary>Edits, deletes, reacts to or pins a message; each is a new event, the first words stay in the record.</summary>
public sealed class ChangeMessage(LiveRooms rooms, RoomReaders readers, TimeProvider clock)
{
    public Task<Result<MessageEdited>> EditAsync(RoomKey room, PersonId by, EventId message, TextEdit edit, CancellationToken cancellation) =>
        ChangeAsync(room, by, message, edit.CommandId, "room.message.edit", edit, (it, found) => it.EditMessage(by, found, edit.Text ?? "", clock.GetUtcNow()), cancellation);

    public Task<Result<MessageDeleted>> DeleteAsync(RoomKey room, PersonId by, EventId message, JustACommand ask, CancellationToken cancellation) =>
        ChangeAsync(room, by, message, ask.CommandId, "room.message.delete", ask, (it, found) => it.DeleteMessage(by, found, clock.GetUtcNow()), cancellation);

    public Task<Result<MessageReacted>> ReactAsync(RoomKey room, PersonId by, EventId message, Reaction reaction, CancellationToken cancellation) =>
        ChangeAsync(room, by, message, reaction.CommandId, "room.message.react", reaction, (it, found) => it.React(by, found, reaction.Sign ?? "", reaction.IsOn, clock.GetUtcNow()), cancellation);

    public Task<Result<MessagePinned>> PinAsync(RoomKey room, PersonId by, EventId message, Pin pin, CancellationToken cancellation) =>
        ChangeAsync(room, by, message, pin.CommandId, "room.message.pin", pin, (it, found) => it.PinMessage(by, found, pin.IsOn, clock.GetUtcNow()), cancellation);

    private async Task<Result<T>> ChangeAsync<T>(
        RoomKey room, PersonId by, EventId message, Guid? commandId, string operation, object body, Func<Room, PostedMessage, Result<T>> change, CancellationToken cancellation)
        where T : RoomEvent
    {
        if (commandId is null)
        {
            return new ACommandNeedsAnId();
        }

        var reader = readers.For(by);
        if (await reader.MessageAsync(room, message, cancellation) is not { } found)
        {
            return await reader.AccessAsync(room, cancellation) is null ? new RoomNotFound() : new NoSuchMessage();
        }

        return await rooms.ChangeAsync(
            room, by, new Command(commandId, operation, new { message, body }, found.Lane), it => change(it, found), cancellation);
    }
}

/// <param name="Text">At most 16 KB of UTF-8.</param>
public sealed record TextEdit([Required] Guid? CommandId, [Required] string? Text);

public sealed record JustACommand([Required] Guid? CommandId);

/// <param name="Sign">One of 👍 👀 ✅.</param>
public sealed record Reaction([Required] Guid? CommandId, [Required] string? Sign, bool IsOn = true);

public sealed record Pin([Required] Guid? CommandId, bool IsOn = true);
