using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>What is being proposed or was offered; nothing while the owner is still working.</summary>
    public ResolutionPath? ProposedPath { get; private set; }

    public SignOffs SignOffsNeeded { get; private set; }

    public SignOffs SignOffsGiven { get; private set; }

    public SignOffs SignOffsMissing => SignOffsNeeded & ~SignOffsGiven;

    /// <param name="needed">Whose approval it takes before the client may see it.</param>
    public Result<EscalationResolutionProposed> ProposeResolution(
        PersonId by, ResolutionPath path, string summary, SignOffs needed, DateTimeOffset now)
    {
        if (State is not (RoomState.InReview or RoomState.InfoRequested))
        {
            return new ThisIsNotTheMomentToPropose(State);
        }

        if (!Enum.IsDefined(path) || (needed & ~SignOffs.All) != SignOffs.None)
        {
            return new ChooseAResolutionPath();
        }

        if (RefuseText(summary) is { } refusal)
        {
            return refusal;
        }

        (State, ProposedPath, SignOffsNeeded, SignOffsGiven) = (RoomState.ResolutionProposed, path, needed, SignOffs.None);
        return Record(Lane.Internal, by, now, new EscalationResolutionProposed(path, summary, needed));
    }

    /// <summary>A reviewer's verdict on the proposal. Everybody working the room sees it; counsel's reasons belong in the Privileged lane.</summary>
    public Result<ReviewGiven> ReviewResolution(Person by, ReviewVerdict verdict, string note, DateTimeOffset now)
    {
        if (State is not RoomState.ResolutionProposed)
        {
            return new NoResolutionIsProposed();
        }

        if (RefuseVerdict(verdict, note) is { } refusal)
        {
            return refusal;
        }

        var signOff = SignOffAuthority.Of(by.Role) & SignOffsNeeded;
        if (verdict is ReviewVerdict.Rejected)
        {
            ForgetProposal();
            State = RoomState.InReview;
        }
        else
        {
            SignOffsGiven |= signOff;
        }

        return Record(Lane.Internal, by.Id, now, new ReviewGiven(verdict, note, signOff, Reviewed: null));
    }

    private void ForgetProposal() =>
        (ProposedPath, SignOffsNeeded, SignOffsGiven, DecideBy) = (null, SignOffs.None, SignOffs.None, null);
}

public sealed record EscalationResolutionProposed(ResolutionPath Path, string Summary, SignOffs Needed) : RoomEvent
{
    protected override string Says => Summary;
}

public sealed record ThisIsNotTheMomentToPropose(RoomState State)
    : Refusal($"A resolution is proposed while its owner works on the room; this one is {State}. Reload the room to see what is waiting.");

public sealed record ChooseAResolutionPath()
    : Refusal("Choose how this is to be resolved (fix, workaround, commercial, clarify, explain or return) and who must sign off.");

public sealed record NoResolutionIsProposed() : Refusal("No resolution waits for your verdict. Reload the room to see where it stands.");
