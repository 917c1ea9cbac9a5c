namespace EscalationRoom.Domain.Simulating;

public sealed partial class Simulation
{
    /// <summary>When something is due next; nothing once all is said, or when it is not worth looking farther.</summary>
    public DateTimeOffset? Next => Upcoming is { } next && next <= End && _ladder.Count < MostLines ? next : null;

    private DateTimeOffset? Upcoming => new[] { NextClock, Room.OfferExpires, _notices.Next, NextLook }.Min();

    private DateTimeOffset? NextClock => Room.Clocks?.NextDue is not { } due ? null : due > Now ? due : Now + Look;

    private DateTimeOffset? NextLook => Room.OfferedTo is null && Room.AcceptedAt is null ? Now + Patience : null;

    /// <summary>Moves the demo clock, and lets happen what is due on the way.</summary>
    public void MoveTo(DateTimeOffset to)
    {
        while (Next is { } next && next <= to)
        {
            LetHappen(next);
        }

        Now = to < Now ? Now : to < End ? to : End;
    }

    /// <summary>Moves the demo clock to whatever happens next.</summary>
    public void MoveOn()
    {
        var before = _ladder.Count;
        while (_ladder.Count == before && Next is { } next)
        {
            LetHappen(next);
        }
    }

    private void LetHappen(DateTimeOffset at)
    {
        Now = at;
        if (Room.OfferedTo is { } asked)
        {
            _ = Room.ExpireOffer(asked, at);
        }

        if (Room.OfferedTo is null && Room.AcceptedAt is null)
        {
            AskNext();
        }

        Room.TellDueClocks(at);
        Follow();
        foreach (var told in _notices.TakeDue(at).GroupBy(it => (it.At, it.Cause)))
        {
            _ladder.Add(new LadderLine(told.Key.At, _ladder.First(it => it.Fact.Id == told.Key.Cause).Fact, true, [.. told]));
        }
    }
}
