using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EscalationRoom.Web.Tests.Notifications;

/// <summary>A mail relay of our own that fails as relays do: turned away, refused, cut off in the middle, or cut off after it took the mail.</summary>
internal sealed class MoodyRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ends = new();
    private readonly Func<int, Mood> _moods;
    private readonly Task _serving;
    private int _connections;
    private int _cutAfterTaking;

    /// <param name="moods">How it treats each connection, by its number.</param>
    public MoodyRelay(Func<int, Mood> moods)
    {
        _moods = moods;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Mails it took, each with everything in it.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>What it was told by AUTH.</summary>
    public ConcurrentQueue<string> SignIns { get; } = new();

    public int Connections => Volatile.Read(ref _connections);

    public int CutAfterTaking => Volatile.Read(ref _cutAfterTaking);

    public async ValueTask DisposeAsync()
    {
        await _ends.CancelAsync();
        _listener.Stop();
        await _serving;
        _ends.Dispose();
    }

    private async Task ServeAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_ends.Token), _moods(Interlocked.Increment(ref _connections))));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client, Mood mood)
    {
        try
        {
            using (client)
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                await TalkAsync(reader, line => stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n")).AsTask(), mood);
            }
        }
        catch (IOException)
        {
            // The other side went away.
        }
    }

    private async Task TalkAsync(StreamReader reader, Func<string, Task> say, Mood mood)
    {
        await say(mood is Mood.Busy ? "421 come back later" : "220 relay");
        while (mood is not Mood.Busy && await reader.ReadLineAsync(_ends.Token) is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
        {
            var verb = line.Split(' ', ':')[0].ToUpper(CultureInfo.InvariantCulture);
            if (verb is "DATA" && !await TakeAsync(reader, say, mood))
            {
                return;
            }

            if (verb is "AUTH")
            {
                SignIns.Enqueue(line);
            }

            await (verb switch
            {
                "EHLO" => say("250-relay\r\n250 AUTH PLAIN XOAUTH2"),
                "AUTH" => say("235 welcome"),
                "MAIL" when mood is Mood.Refusing => say("451 not now"),
                "DATA" => Task.CompletedTask,
                _ => say("250 ok"),
            });
        }
    }

    /// <returns>Whether the talk goes on.</returns>
    private async Task<bool> TakeAsync(StreamReader reader, Func<string, Task> say, Mood mood)
    {
        await say("354 go on");
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_ends.Token) is { } line && line != ".")
        {
            mail.Append(line).Append('\n');
            if (mood is Mood.CuttingInTheMiddle && mail.Length > 200)
            {
                return false;
            }
        }

        Taken.Enqueue(mail.ToString());
        if (mood is Mood.CuttingAfterTaking)
        {
            Interlocked.Increment(ref _cutAfterTaking);
            return false;
        }

        await say("250 taken");
        return true;
    }
}

internal enum Mood
{
    Good,
    Busy,
    Refusing,
    CuttingInTheMiddle,
    CuttingAfterTaking,
}
