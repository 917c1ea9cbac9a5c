using EscalationRoom.Domain;
using EscalationRoom.Web.Rooms.Messages;
using EscalationRoom.Web.Rooms.Pages.Timeline;
using Microsoft.JSInterop;

namespace EscalationRoom.Web.Rooms.Pages.Live;

/// <summary>What the browser asks of one row. Each answers with the refusal's words, or nothing when it is done.</summary>
public sealed partial class RoomCalls
{
    [JSInvokable]
    public Task<string?> ReactAsync(Guid commandId, Guid message, string sign, bool isOn) =>
        WordsAsync(change.ReactAsync(screen.Room.Key, screen.Me.Id, new EventId(message), new Reaction(commandId, sign, isOn), CancellationToken.None));

    [JSInvokable]
    public Task<string?> PinAsync(Guid commandId, Guid message, bool isOn) =>
        WordsAsync(change.PinAsync(screen.Room.Key, screen.Me.Id, new EventId(message), new Pin(commandId, isOn), CancellationToken.None));

    [JSInvokable]
    public Task<string?> DeleteAsync(Guid commandId, Guid message) =>
        WordsAsync(change.DeleteAsync(screen.Room.Key, screen.Me.Id, new EventId(message), new JustACommand(commandId), CancellationToken.None));

    /// <summary>What a message on the page says, as it was written; to quote it or to edit it.</summary>
    [JSInvokable]
    public string? TextOf(Guid message) => screen.Timeline.Find(new EventId(message)) is MessageItem { IsDeleted: false } it ? it.Text : null;

    private static async Task<string?> WordsAsync<T>(Task<Result<T>> asked)
        where T : class => (await asked).Refusal?.Reason;
}
