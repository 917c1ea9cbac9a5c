using System.IO.Pipelines;
using System.Runtime.ExceptionServices;
using EscalationRoom.Web.Shell;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace EscalationRoom.Web.Rooms.Hub;

/// <summary>
/// What one connection asks, waiting for its turn: calls of a connection are served one after the other. Everything read at once has
/// been there since then, so that tells, without a stamp on each call, how long one has waited at least.
/// </summary>
internal sealed class CallQueue(PipeReader received, Rush rush, TimeProvider clock, Action busy) : PipeReader
{
    private static readonly ExceptionDispatchInfo Refusal = ExceptionDispatchInfo.Capture(new Busy().ToHubException());

    private long _read = clock.GetTimestamp();
    private long? _toldBusy;
    private bool _isLate;

    /// <summary>Lets the next call pass, or, in a rush, makes it one that is refused without any work.</summary>
    public HubMessage Admit(HubMessage message)
    {
        EndTurn();
        if (message is not InvocationMessage { Target: nameof(RoomHub.Send) } send || rush.IsInTime(clock.GetElapsedTime(_read)))
        {
            return message;
        }

        _isLate = rush.TryEnter();
        return _isLate ? message : TurnAway(send);
    }

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        EndTurn();
        var result = await received.ReadAsync(cancellationToken);
        _read = clock.GetTimestamp();
        return result;
    }

    public override bool TryRead(out ReadResult result)
    {
        _read = clock.GetTimestamp();
        return received.TryRead(out result);
    }

    public override void AdvanceTo(SequencePosition consumed) => received.AdvanceTo(consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => received.AdvanceTo(consumed, examined);

    public override void CancelPendingRead() => received.CancelPendingRead();

    public override void Complete(Exception? exception = null)
    {
        EndTurn();
        received.Complete(exception);
    }

    /// <summary>Whoever asks for the next call has answered the one before.</summary>
    private void EndTurn()
    {
        if (_isLate)
        {
            _isLate = false;
            rush.Leave();
        }
    }

    /// <summary>Says when to come back once per rush; every call that is turned away gets its own refusal all the same.</summary>
    private InvocationBindingFailureMessage TurnAway(InvocationMessage send)
    {
        var now = clock.GetTimestamp();
        if (_toldBusy is not { } before || clock.GetElapsedTime(before, now) > Rush.Calm)
        {
            _toldBusy = now;
            busy();
        }

        return new InvocationBindingFailureMessage(send.InvocationId, send.Target, Refusal);
    }
}
