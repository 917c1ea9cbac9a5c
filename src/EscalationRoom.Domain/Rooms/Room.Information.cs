using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    private const int MostRequests = 20;

    /// <summary>
    /// Asks one person for something the owner cannot go on without. A contact is asked in the Client lane, a colleague inside. The room
    /// waits for colleagues; that it waits for the client is seen by those who read the client's lane, and by the clock if it stops.
    /// </summary>
    /// <param name="stopsTheClock">Until they answer, or it is due.</param>
    public Result<InformationRequested> RequestInformation(Person by, Person? of, string question, DateTimeOffset due, bool stopsTheClock, DateTimeOffset now)
    {
        if (of is null || of.Id == by.Id || Find(of.Id) is not { } asked || !asked.Reads.Has(LaneToAsk(of)))
        {
            return new AskSomebodyInTheRoom();
        }

        var pause = new PauseAsked(PauseKind.AwaitingClient, due, "") { Contact = of, Evidence = new PostedMessage(default, Lane.Client, by.Id, now, IsDeleted: false) };
        if ((RefuseRequest(question, due, now) ?? (stopsTheClock ? RefuseWaiting(by, of, pause, now) : null)) is { } refusal)
        {
            return refusal;
        }

        var place = Asks.Count(it => it.Kind is AskKind.Information) + 1;
        var request = Record(LaneToAsk(of), by.Id, now, new InformationRequested(place, of.Id, of.Name, question, due));
        Asks = Asks.Add(new Asked(request.Id, AskKind.Information, place, request.Lane, by.Id, of.Id, Asked.Start(question), request.At, due, null));
        State = State is RoomState.InReview && request.Lane is Lane.Internal ? RoomState.InfoRequested : State;
        AwaitColleagues();
        _ = stopsTheClock && PauseClocks(by, pause with { Evidence = pause.Evidence with { Id = request.Id } }, now).IsDone;
        return request;
    }

    public Result<InformationAnswered> AnswerInformation(PersonId by, EventId request, string text, DateTimeOffset now)
    {
        if (Request(request) is not { Of: { } asked } open)
        {
            return new NoSuchRequest();
        }

        if (asked != by)
        {
            return new OnlyWhoWasAskedAnswers(Find(asked)?.Name ?? "Somebody else");
        }

        if (RefuseText(text) is { } refusal)
        {
            return refusal;
        }

        var answer = Record(open.Lane, by, now, new InformationAnswered(request, open.Number, text));
        EndRequest(open, AskState.Answered, answer);
        return answer;
    }

    public Result<InformationWithdrawn> WithdrawInformation(PersonId by, EventId request, DateTimeOffset now)
    {
        if (Request(request) is not { } open)
        {
            return new NoSuchRequest();
        }

        var withdrawn = Record(open.Lane, by, now, new InformationWithdrawn(request, open.Number));
        EndRequest(open, AskState.Withdrawn, withdrawn);
        return withdrawn;
    }

    private static Lane LaneToAsk(Person of) => of.Role is Role.Guest ? Lane.Client : Lane.Internal;

    private Asked? Request(EventId id) => Asks.Find(it => it is { Kind: AskKind.Information, IsOpen: true } && it.Id == id);

    private Refusal? RefuseRequest(string question, DateTimeOffset due, DateTimeOffset now) => due <= now
        ? new ThisTimeHasPassed()
        : Asks.Count(it => it is { Kind: AskKind.Information, IsOpen: true }) >= MostRequests ? new TooMuchIsAsked() : RefuseText(question);

    private Refusal? RefuseWaiting(Person by, Person of, PauseAsked pause, DateTimeOffset now) =>
        of.Role is Role.Guest ? RefusePause(by, pause, now) : new OnlyTheClientsAnswerStopsAClock();

    /// <summary>The room goes on when nobody inside is waited for any more.</summary>
    private void EndRequest(Asked open, AskState state, RoomEvent by)
    {
        Settle(open, state, by);
        State = State is RoomState.InfoRequested && !OfColleagues.Any() ? RoomState.InReview : State;
        AwaitColleagues();
    }

    /// <summary>When the last of what colleagues were asked is due, the room waits no longer; they are still asked, and reminded.</summary>
    private void LapseRequests(DateTimeOffset now)
    {
        if (State is RoomState.InfoRequested && Clocks!.Awaited <= now)
        {
            State = RoomState.InReview;
            Record(Lane.Internal, Person.System, now, new InformationLapsed([.. OfColleagues.Select(it => it.Number)]));
            AwaitColleagues();
        }
    }

    private void AwaitColleagues()
    {
        if (Clocks is not null)
        {
            Clocks = Clocks with { Awaited = State is RoomState.InfoRequested ? OfColleagues.Max(it => it.Due) : null };
        }
    }

    private IEnumerable<Asked> OfColleagues => Asks.Where(it => it is { Kind: AskKind.Information, IsOpen: true, Lane: Lane.Internal });
}
