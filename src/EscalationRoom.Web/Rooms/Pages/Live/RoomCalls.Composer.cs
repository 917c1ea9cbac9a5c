using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Messages;
using EscalationRoom.Web.Rooms.Pages.Composing;
using Microsoft.JSInterop;

namespace EscalationRoom.Web.Rooms.Pages.Live;

/// <summary>What the composer asks. Words to the client are stopped while their writer has not seen what came last.</summary>
public sealed partial class RoomCalls
{
    /// <summary>Posts a message. The answer is its event, or the refusal's words, or what has to be read first.</summary>
    /// <param name="seen">The newest number before the writer's eyes in each lane.</param>
    [JSInvokable]
    public Task<SendOutcome> SendAsync(string commandId, string lane, string text, Guid? replyTo, Dictionary<string, long>? seen) => InBoundsAsync(lane, seen, async () =>
    {
        var sent = await post.RunAsync(screen.Room.Key, screen.Me.Id, new MessageToPost(commandId, lane, text, replyTo), CancellationToken.None);
        return sent.IsDone ? SendOutcome.Done(sent.Value.EventId) : new SendOutcome(null, sent.Refusal.Reason, sent.Refusal is Busy);
    });

    /// <summary>Changes the writer's own words. Sent with an id, so that asking again cannot double it.</summary>
    [JSInvokable]
    public Task<SendOutcome> EditAsync(Guid commandId, string lane, Guid message, string text, Dictionary<string, long>? seen) => InBoundsAsync(lane, seen, async () =>
    {
        var refusal = await WordsAsync(change.EditAsync(screen.Room.Key, screen.Me.Id, new EventId(message), new TextEdit(commandId, text), CancellationToken.None));
        return refusal is null ? SendOutcome.Done(message.ToString()) : new SendOutcome(null, refusal);
    });

    /// <summary>Runs a line that begins with a slash. Nothing of it is posted.</summary>
    [JSInvokable]
    public Task<SendOutcome> CommandAsync(Guid commandId, string lane, string line) => InBoundsAsync("", null, async () =>
    {
        var (name, rest) = line.TrimStart('/').Split((char[]?)null, 2, StringSplitOptions.TrimEntries) is [var word, .. var more] ? (word, more.FirstOrDefault() ?? "") : ("", "");
        if (commands.FirstOrDefault(it => it.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } command || Named.Lane(lane) is not { } here)
        {
            return new SendOutcome(null, new ThereIsNoSuchCommand(name).Reason);
        }

        var asked = new SlashLine(screen.Room.Key, screen.Me.Id, commandId, rest, here, screen.Room.Participants);
        return await command.RunAsync(asked, CancellationToken.None) is { } refusal ? new SendOutcome(null, refusal.Reason) : SendOutcome.Done(commandId.ToString());
    });

    /// <summary>What others said to or of the client since the writer looked last.</summary>
    [JSInvokable]
    public async Task<IReadOnlyList<UnseenItem>> UnseenAsync(Dictionary<string, long> seen)
    {
        var numbers = seen.Where(it => Named.Lane(it.Key) is not null).Aggregate(default(LaneNumbers), (at, it) => at.With(Named.Lane(it.Key)!.Value, it.Value));
        var reader = readers.For(screen.Me.Id);
        var facts = await reader.UnseenAsync(screen.Room.Key, Lane.Client, numbers, CancellationToken.None);
        var since = await reader.AboutAsync(screen.Room.Key, [.. facts.Select(it => it.Id)], CancellationToken.None);
        return [.. facts.Where(it => !since.Any(change => change is MessageDeleted && change.About == it.Id)).Select(it => screen.Unseen(it, since))];
    }

    [JSInvokable]
    public Task TypingAsync(string lane) => presence.TypeAsync(screen.Room.Key, screen.Me.Id, lane, CancellationToken.None);

    private async Task<SendOutcome> InBoundsAsync(string lane, Dictionary<string, long>? seen, Func<Task<SendOutcome>> send)
    {
        if (!bucket.TryTake(out _))
        {
            return new SendOutcome(null, new Busy().Reason, MayRetry: true);
        }

        return screen.Me.IsStaff && lane == nameof(Lane.Client) && await UnseenAsync(seen ?? []) is { Count: > 0 } unseen
            ? new SendOutcome(null, "Something new came before this. Read it, then send.", MayRetry: true, unseen)
            : await send();
    }
}

/// <summary>What came of a message.</summary>
/// <param name="MayRetry">The same command may be sent again in a moment.</param>
/// <param name="Unseen">What its writer has to see before it goes to the client.</param>
public sealed record SendOutcome(string? EventId, string? Refusal, bool MayRetry = false, IReadOnlyList<UnseenItem>? Unseen = null)
{
    public static SendOutcome Done(string eventId) => new(eventId, null);
}

/// <summary>Something that was said while somebody else was writing.</summary>
public sealed record UnseenItem(string Lane, long Number, string By, string Text, DateTimeOffset At);
