using System.Collections.Concurrent;
using System.Threading.Channels;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;

namespace EscalationRoom.Web.Rooms.Pages.Live;

/// <summary>A page's view of one room: news waits here, in bounds, until the page takes it at its own pace.</summary>
internal sealed class PageViewer(PersonId person, string circuit) : Viewer(person, circuit)
{
    private const int MostBatches = 32;
    private const int MostTyping = 64;
    private const int MostReading = 256;

    private readonly Channel<Batch> _batches = Channel.CreateBounded<Batch>(MostBatches);
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentQueue<Typed> _typing = new();
    private PresentFrame[]? _present;
    private readonly ConcurrentQueue<PersonId> _haveReadOn = new();
    private volatile bool _isRemoved;
    private volatile bool _isCutOff;

    /// <summary>Access ended: nothing of the room may be shown any more.</summary>
    public bool IsRemoved => _isRemoved;

    /// <summary>The page was too slow, and has to join again from where it stands.</summary>
    public bool IsCutOff => _isCutOff;

    /// <summary>Waits until there is news.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await _bell.Reader.ReadAsync(cancellation);

    public void Ring() => _bell.Writer.TryWrite(true);

    public IEnumerable<Batch> TakeBatches()
    {
        while (_batches.Reader.TryRead(out var batch))
        {
            yield return batch;
        }
    }

    public IEnumerable<Typed> TakeTyping()
    {
        while (_typing.TryDequeue(out var typed))
        {
            yield return typed;
        }
    }

    /// <returns>Who else has read on since it was last asked.</returns>
    public IEnumerable<PersonId> TakeReading()
    {
        while (_haveReadOn.TryDequeue(out var person))
        {
            yield return person;
        }
    }

    public void HearReading(PersonId person)
    {
        if (_haveReadOn.Count < MostReading)
        {
            _haveReadOn.Enqueue(person);
        }

        Ring();
    }

    /// <returns>Nothing when nobody came or went since it was last asked.</returns>
    public PresentFrame[]? TakePresence() => Interlocked.Exchange(ref _present, null);

    internal override ValueTask SendAsync(Batch batch)
    {
        var sending = _batches.Writer.WriteAsync(batch);
        Ring();
        return sending;
    }

    internal override void Remove(RoomKey room)
    {
        _isRemoved = true;
        Ring();
    }

    internal override void ShowPresence(RoomKey room, PresentFrame[] present)
    {
        Volatile.Write(ref _present, present);
        Ring();
    }

    internal override void ShowTyping(RoomKey room, Lane lane, PersonFrame person)
    {
        if (_typing.Count < MostTyping)
        {
            _typing.Enqueue(new Typed(lane, person));
            Ring();
        }
    }

    internal override void CutOff()
    {
        _isCutOff = true;
        Ring();
    }
}

/// <summary>Somebody types in a lane.</summary>
internal sealed record Typed(Lane Lane, PersonFrame Person);
