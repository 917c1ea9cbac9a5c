using Microsoft.AspNetCore.Components.Server.Circuits;

namespace EscalationRoom.Web.Shell;

/// <summary>Whether the browser behind this circuit is connected just now. A page keeps its place while it is not.</summary>
public sealed class CircuitConnection : CircuitHandler
{
    private TaskCompletionSource _up = Done();

    private event Action? Lost;

    private event Action? Found;

    public string Id { get; private set; } = "";

    public bool IsUp => _up.Task.IsCompleted;

    public Task WhenUpAsync(CancellationToken cancellation) => _up.Task.WaitAsync(cancellation);

    /// <summary>Calls back when the connection is lost, until disposed.</summary>
    public IDisposable OnLost(Action lost)
    {
        Lost += lost;
        return new Ending(() => Lost -= lost);
    }

    /// <summary>Calls back when the connection is there, first or again, until disposed.</summary>
    public IDisposable OnFound(Action found)
    {
        Found += found;
        return new Ending(() => Found -= found);
    }

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Id = circuit.Id;
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _up.TrySetResult();
        Found?.Invoke();
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Lost?.Invoke();
        return Task.CompletedTask;
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
