namespace EscalationRoom.Domain.Rooms;

/// <param name="Message">The question in its asker's words.</param>
public sealed record QuestionAsked(int Place, EventId Message) : RoomEvent
{
    protected override EventId? SpeaksOf => Message;
}

/// <param name="Message">The answer.</param>
public sealed record QuestionAnswered(EventId Question, int Place, EventId Message) : RoomEvent
{
    protected override EventId? SpeaksOf => Question;
}

public sealed record QuestionWithdrawn(EventId Question, int Place) : RoomEvent
{
    protected override EventId? SpeaksOf => Question;
}

public sealed record YouOwnThisRoomYourself() : Refusal("You own this room: there is nobody to ask. Write in the Executive lane instead.");

public sealed record TooManyQuestionsWait() : Refusal("Ten questions wait for the owner already. Withdraw one, or wait for an answer.");

public sealed record NoSuchQuestion() : Refusal("That question does not wait in this room any more. Reload the room to see what became of it.");

public sealed record OnlyTheAskerCanWithdraw() : Refusal("Only the person who asked can withdraw a question. Answer it instead.");
