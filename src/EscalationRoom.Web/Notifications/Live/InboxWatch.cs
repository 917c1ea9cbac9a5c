using System.Threading.Channels;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Notifications.Live;

/// <summary>What waits for the person behind one page, kept up to date while the page is connected. Every look asks their reader anew.</summary>
public sealed partial class InboxWatch(
    RoomReaders readers, NoticeChoices choices, RoomFeed feed, CircuitConnection circuit, TimeProvider clock, ILogger<InboxWatch> logger) : IAsyncDisposable
{
    /// <summary>Two looks are at least so far apart; the first after a quiet time comes at once.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400);

    private static readonly IEqualityComparer<NoticeLine> SameWords = EqualityComparer<NoticeLine>.Create(
        (one, other) => (one?.Id, one?.EditedText, one?.Title) == (other?.Id, other?.EditedText, other?.Title), it => it.Id.GetHashCode());

    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _ends = new();
    private Task _following = Task.CompletedTask;
    private Person? _me;

    /// <summary>What waits, the newest first.</summary>
    public IReadOnlyList<NoticeLine> Waiting { get; private set; } = [];

    /// <summary>How they want to be told of it.</summary>
    public NoticeChoice Choice { get; private set; } = NoticeChoice.Default;

    /// <summary>When this page began to look: what came before is not news.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Raised only when something is different: even an empty redraw would tell that something happened.</summary>
    public event Action? Changed;

    public void Follow(Person me)
    {
        if (_me is null)
        {
            (_me, Since) = (me, clock.GetUtcNow());
            feed.Noticed += Hear;
            _bell.Writer.TryWrite(true);
            _following = FollowAsync(_ends.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        feed.Noticed -= Hear;
        await _ends.CancelAsync();
        await _following;
        _ends.Dispose();
    }

    private void Hear(PersonId person)
    {
        if (person == _me!.Id)
        {
            _bell.Writer.TryWrite(true);
        }
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        try
        {
            while (await _bell.Reader.ReadAsync(cancellation))
            {
                await circuit.WhenUpAsync(cancellation);
                await LookSafelyAsync(cancellation);
                await Task.Delay(Pace, clock, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }

    /// <summary>While the database is away the page shows what it knew and tries again.</summary>
    private async Task LookSafelyAsync(CancellationToken cancellation)
    {
        if (await Trouble.OfAsync(() => LookAsync(cancellation)) is { } away)
        {
            LogAway(logger, away);
            _bell.Writer.TryWrite(true);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var waiting = await readers.For(_me!.Id).NoticesAsync(new NoticeFilter(), cancellation);
        if (!waiting.SequenceEqual(Waiting, SameWords))
        {
            (Waiting, Choice) = (waiting, await choices.OfAsync(_me!.Id, cancellation));
            Changed?.Invoke();
        }
    }

    [LoggerMessage(1504, LogLevel.Warning, "Notices of a page could not be read; the next ring looks again")]
    private static partial void LogAway(ILogger logger, Exception away);
}
