using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests.Hosting;

/// <summary>A connection on which nothing of the server's comes through while it is held, and all of it, in order, afterwards.</summary>
internal sealed class SlowLine
{
    private readonly Lock _gate = new();
    private readonly Queue<Action> _held = new();
    private bool _isHeld;

    public void Carry(IWebSocketRoute page) => page.ConnectToServer().OnMessage(frame => Pass(() =>
    {
        if (frame.Binary is { } bytes)
        {
            page.Send(bytes);
        }
        else
        {
            page.Send(frame.Text!);
        }
    }));

    public void Hold()
    {
        lock (_gate)
        {
            _isHeld = true;
        }
    }

    public void Release()
    {
        lock (_gate)
        {
            _isHeld = false;
            while (_held.TryDequeue(out var send))
            {
                send();
            }
        }
    }

    private void Pass(Action send)
    {
        lock (_gate)
        {
            if (_isHeld)
            {
                _held.Enqueue(send);
            }
            else
            {
                send();
            }
        }
    }
}
