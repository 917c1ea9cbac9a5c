using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <param name="Person">Who is asked.</param>
public sealed record InformationRequested(int Place, PersonId Person, string Name, string Question, DateTimeOffset Due) : RoomEvent
{
    protected override string Says => Question;
}

public sealed record InformationAnswered(EventId Request, int Place, string Text) : RoomEvent
{
    protected override EventId? SpeaksOf => Request;

    protected override string Says => Text;
}

/// <summary>It is not needed any more, or came another way.</summary>
public sealed record InformationWithdrawn(EventId Request, int Place) : RoomEvent
{
    protected override EventId? SpeaksOf => Request;
}

/// <summary>Nobody answered in time: the room goes on without.</summary>
public sealed record InformationLapsed(int[] Places) : RoomEvent;

public sealed record AskSomebodyInTheRoom() : Refusal("Ask somebody else who sits in this room. Add them first if they do not.");

public sealed record TooMuchIsAsked() : Refusal("Twenty requests wait in this room already. Withdraw one, or wait for an answer.");

public sealed record OnlyTheClientsAnswerStopsAClock() : Refusal("A clock waits for the client's contact only. Ask them, or let the clock run.");

public sealed record NoSuchRequest() : Refusal("That request does not wait in this room any more. Reload the room to see what became of it.");

public sealed record OnlyWhoWasAskedAnswers(string Name) : Refusal($"{Name} was asked. Write a message instead, or withdraw the request.");
