using EscalationRoom.Data.Timeline;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>Whoever comes in, has a gap or is slow reads on from the log, page by page, until they stand at the newest event.</summary>
internal sealed partial class RoomChannel
{
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(10);

    /// <summary>Brings a viewer up to date and then lets it follow live, without a gap between.</summary>
    public void StartCatchUp(Viewer viewer)
    {
        viewer.State = ViewerState.CatchingUp;
        _ = Task.Run(() => CatchUpAfterAsync(viewer, ValueTask.CompletedTask));
    }

    /// <summary>A viewer that cannot be served in time is cut off: it comes back with its cursor, and nobody else notices.</summary>
    private async Task CatchUpAfterAsync(Viewer viewer, ValueTask sending)
    {
        try
        {
            await sending.AsTask().WaitAsync(LongestSend, clock);
            await CatchUpAsync(viewer);
        }
#pragma warning disable CA1031 // The edge that isolates one viewer from all others.
        catch (Exception)
#pragma warning restore CA1031
        {
            Remove(viewer);
            viewer.CutOff();
        }
    }

    private async Task CatchUpAsync(Viewer viewer)
    {
        while (viewer.State is not ViewerState.Gone)
        {
            var seen = Volatile.Read(ref _commits);
            var page = await readers.For(viewer.Person).AfterAsync(key, viewer.At, RoomReader.LargestPage, CancellationToken.None);
            if (page is null)
            {
                Expel(viewer);
                return;
            }

            if (page.Events.Count > 0 && viewer.State is not ViewerState.Gone)
            {
                var batch = new Batch(frames, key, page.Events, viewer.At, page.Cursor, page.Access.Reads);
                await viewer.SendAsync(batch).AsTask().WaitAsync(LongestSend, clock);
            }

            viewer.At = page.Cursor;
            if (!page.More && TryGoLive(viewer, seen, page.Sequence))
            {
                return;
            }
        }
    }

    private bool TryGoLive(Viewer viewer, long seen, long sequence)
    {
        lock (_gate)
        {
            if (viewer.State is ViewerState.Gone)
            {
                return true;
            }

            if (seen != _commits)
            {
                return false;
            }

            if (!HasLive)
            {
                Volatile.Write(ref _followed, Math.Max(_followed, sequence));
            }

            viewer.State = ViewerState.Live;
            return true;
        }
    }
}
