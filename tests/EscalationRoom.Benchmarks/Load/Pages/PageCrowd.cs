using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Load.Pages;

/// <summary>Many open pages of one room, and how long what was sent took to be drawn on each.</summary>
internal sealed class PageCrowd(Uri server, string path) : IAsyncDisposable
{
    /// <summary>Those the room has to let in first.</summary>
    public static readonly IReadOnlyList<DemoPerson> Guests = [DemoPerson.Olu, DemoPerson.Sam, DemoPerson.Yuki, DemoPerson.Bea];

    private const int AtOnce = 4;
    private const int StampLength = 18;

    private static readonly byte[] Mark = "~sent:"u8.ToArray();
    private static readonly byte[] Stands = "scroller"u8.ToArray();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly DemoPerson[] People = [.. DemoPerson.InEveryRoom, DemoPerson.Farah, DemoPerson.Marcus, DemoPerson.Helen, DemoPerson.Ines, .. Guests];

    private readonly List<PageVisitor> _visitors = [];
    private readonly List<OpenPage> _pages = [];
    private readonly ConcurrentBag<double> _delays = [];
    private int _perPerson;

    /// <summary>In milliseconds.</summary>
    public IReadOnlyCollection<double> Delays => _delays;

    public IReadOnlyList<string> Troubles => [.. _pages.Select(it => it.Trouble).OfType<string>()];

    /// <summary>A text that tells when it was sent.</summary>
    public static string Stamp() => string.Create(CultureInfo.InvariantCulture, $"Restored ~sent:{Stopwatch.GetTimestamp():D18}");

    public async Task SignInAsync(int perPerson, int pages, CancellationToken cancellation)
    {
        _perPerson = perPerson;
        foreach (var person in People.Take((pages + perPerson - 1) / perPerson))
        {
            _visitors.Add(await PageVisitor.SignInAsync(server, person, cancellation));
        }
    }

    public Task OpenAsync(int count, CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        return Parallel.ForEachAsync(Enumerable.Range(0, count), options, async (number, stop) =>
        {
            var stands = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var page = await OpenPage.OpenAsync(server, _visitors[number / _perPerson], path, drawn => Look(drawn, stands), stop);
            lock (_pages)
            {
                _pages.Add(page);
            }

            await stands.Task.WaitAsync(Patience, stop);
        });
    }

    public void Forget() => _delays.Clear();

    public async Task CloseAsync()
    {
        foreach (var page in _pages)
        {
            await page.DisposeAsync();
        }

        _pages.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _visitors.ForEach(it => it.Dispose());
    }

    /// <summary>A batch may bring several messages.</summary>
    private void Look(ReadOnlySpan<byte> drawn, TaskCompletionSource stands)
    {
        if (!stands.Task.IsCompleted && drawn.IndexOf(Stands) >= 0)
        {
            stands.TrySetResult();
        }

        for (var at = drawn.IndexOf(Mark); at >= 0; at = drawn.IndexOf(Mark))
        {
            drawn = drawn[(at + Mark.Length)..];
            if (long.TryParse(Encoding.UTF8.GetString(drawn[..StampLength]), CultureInfo.InvariantCulture, out var sent))
            {
                _delays.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }
        }
    }
}
