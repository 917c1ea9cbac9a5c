namespace EscalationRoom.Domain.Rooms;

/// <param name="Message">The message to the client, or of the client, that says so.</param>
public sealed record CommitmentMade(int Place, CommitmentKind Kind, string What, DateTimeOffset Due, EventId? Message) : RoomEvent
{
    protected override EventId? SpeaksOf => Message;

    protected override string Says => What;
}

/// <param name="Due">When it was due.</param>
/// <param name="Item">What kept it.</param>
/// <param name="KeptAt">When the client got it, which may be earlier than somebody said so.</param>
/// <param name="Next">When it is due again, for one that goes on.</param>
public sealed record CommitmentFulfilled(
    EventId Commitment, int Place, string What, DateTimeOffset Due, DateTimeOffset KeptAt, EventId? Item, string Note, DateTimeOffset? Next) : RoomEvent
{
    protected override EventId? SpeaksOf => Commitment;

    protected override string Says => What;
}

/// <param name="Message">What the client was told.</param>
public sealed record CommitmentRenegotiated(EventId Commitment, int Place, string What, DateTimeOffset From, DateTimeOffset Due, EventId Message) : RoomEvent
{
    protected override EventId? SpeaksOf => Commitment;

    protected override string Says => What;
}

/// <param name="Message">What the client was told.</param>
public sealed record CommitmentWithdrawn(EventId Commitment, int Place, string What, EventId Message) : RoomEvent
{
    protected override EventId? SpeaksOf => Commitment;

    protected override string Says => What;
}

public sealed record CommitmentsAreMadeToTheClient()
    : Refusal("Commitments are made in the Client lane, where the client reads them. Send it there, or leave the commitment out.");

public sealed record ACommitmentSaysWhatAndWhen() : Refusal($"Say what the client can rely on, in at most {Room.LongestCommitment} characters, and until when.");

public sealed record TooMuchIsOpen() : Refusal("Fifty commitments are open in this room. Keep or withdraw some before you make another.");

public sealed record NoSuchCommitment() : Refusal("That commitment is not in this room. Reload the room and choose one of its open commitments.");

public sealed record TheCommitmentIsSettled(int Number) : Refusal($"K{Number} is settled already. Make a new commitment instead.");

public sealed record AnItemKeepsACommitment()
    : Refusal("Name the message or document in the Client lane that keeps it. In a closed room, say in words how it was kept.");

public sealed record OnlySomethingLaterKeepsIt()
    : Refusal("Only something the client got from us after the commitment was made keeps it: choose a later message or document of ours in the Client lane.");
