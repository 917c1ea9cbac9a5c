using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;

namespace EscalationRoom.Web.Tests.Pairs;

/// <summary>What can happen in a lane while somebody outside it notices nothing.</summary>
internal static class Unseen
{
    private static readonly string[] Staff = ["u-priya", "u-mira", "u-rachel", "u-sofia", "u-helen", "u-noor", "u-yuki", "u-grant"];

    private static readonly Func<Turn, Lane, Task>[] Anywhere = [SayAsync, SayAsync, EditAsync, DeleteAsync, ReactAsync, PinAsync, ShareAsync, DecideAsync, NoteAsync, TypeAsync, AskReviewAsync];

    private static readonly Dictionary<Lane, Func<Turn, Task>[]> Only = new()
    {
        [Lane.Client] = [CommitAsync],
        [Lane.Internal] = [SeatAsync, SeatAsync, OfferAsync, SeverityAsync, ProposeAsync],
        [Lane.Executive] = [it => GrantAsync(it, "u-helen", "u-grant", Lanes.Executive)],
        [Lane.Privileged] = [it => GrantAsync(it, "u-noor", "u-yuki", Lanes.Privileged)],
    };

    /// <summary>One thing at random.</summary>
    public static Task HappenAsync(Turn turn, Lane lane)
    {
        var at = turn.Random.Next(Anywhere.Length + Only[lane].Length);
        return at < Anywhere.Length ? Anywhere[at](turn, lane) : Only[lane][at - Anywhere.Length](turn);
    }

    private static Task SayAsync(Turn turn, Lane lane) => turn.SayAsync(lane, turn.Person(Somebody(turn)), $"@Sofia {new string('x', turn.Random.Next(1, 400))}");

    private static Task EditAsync(Turn turn, Lane lane) => turn.WithMessageAsync(lane, (room, it) => room.EditMessage(it.By, it, $"Edited {turn.Random.Next()}", it.At));

    private static Task DeleteAsync(Turn turn, Lane lane) => turn.WithMessageAsync(lane, (room, it) =>
    {
        turn.Forget(it);
        return room.DeleteMessage(it.By, it, turn.Now);
    });

    private static Task ReactAsync(Turn turn, Lane lane) => turn.WithMessageAsync(lane, (room, it) => room.React(turn.Person(Somebody(turn)).Id, it, "👀", isOn: true, turn.Now));

    private static Task PinAsync(Turn turn, Lane lane) => turn.WithMessageAsync(lane, (room, it) => room.PinMessage(it.By, it, isOn: true, turn.Now));

    private static Task<DocumentAdded> ShareAsync(Turn turn, Lane lane) => turn.ChangeAsync(it => it.AddDocument(
        turn.Person(Somebody(turn)).Id, lane, new StoredFile($"{turn.Random.Next()}.pdf", "application/pdf", turn.Random.Next(1, 1_000_000), new string('0', 64)), turn.Now));

    private static Task<DecisionRecorded> DecideAsync(Turn turn, Lane lane) => turn.ChangeAsync(it => it.RecordDecision(
        turn.Person(Somebody(turn)).Id, lane, new ChosenOption($"Title {turn.Random.Next()}", ["a", "b"], "a", "Because."), turn.Now));

    private static Task<NoteRecorded> NoteAsync(Turn turn, Lane lane) => turn.ChangeAsync(it => it.RecordNote(turn.Person(Somebody(turn)).Id, lane, $"Note {turn.Random.Next()}", "Monitoring", turn.Now));

    private static Task TypeAsync(Turn turn, Lane lane) => turn.Host.Get<Presence>().TypeAsync(turn.Room, turn.Person(Somebody(turn)).Id, lane.ToString(), default);

    private static Task<ReviewGiven> AskReviewAsync(Turn turn, Lane lane) => turn.ChangeAsync(it => it.GiveReview(
        turn.Person(Somebody(turn)).Id, new PostedItem(EventId.New(), lane), ReviewVerdict.Approved, "Fine.", turn.Now));

    private static Task<CommitmentMade> CommitAsync(Turn turn) => turn.ChangeAsync(it => it.MakeCommitment(
        turn.Person("u-priya").Id, new NewCommitment(CommitmentKind.Deliverable, $"Report {turn.Random.Next()}", turn.Now.AddDays(1)), null, turn.Now));

    private static async Task SeatAsync(Turn turn)
    {
        var who = turn.Person(((string[])["u-sofia", "u-kenji", "u-daniel", "u-sam", "u-bea"])[turn.Random.Next(5)]);
        await turn.ChangeAsync<RoomEvent>(it => it.Find(who.Id) is null
            ? Of(it.AddParticipant(turn.Person("u-priya"), who, Lanes.None, turn.Now))
            : Of(it.RemoveParticipant(turn.Person("u-priya").Id, who.Id, "Not needed.", turn.Now)));
    }

    private static Task<OwnershipDeclined> OfferAsync(Turn turn) => turn.ChangeAsync(it =>
    {
        var offer = it.OfferHandoff(turn.Person("u-priya").Id, turn.Person("u-kenji"), $"Reason {turn.Random.Next()}", TimeSpan.FromHours(1), turn.Now).Value!;
        return it.DeclineHandoff(turn.Person("u-kenji").Id, offer.Handoff, "Away.", turn.Now);
    });

    private static Task<EscalationSeverityChanged> SeverityAsync(Turn turn) => turn.ChangeAsync(it =>
        it.ChangeSeverity(turn.Person("u-priya").Id, it.Severity is Severity.Sev1 ? Severity.Sev3 : Severity.Sev1, "A new test.", turn.Now));

    private static Task<ReviewGiven> ProposeAsync(Turn turn) => turn.ChangeAsync(it =>
    {
        _ = it.ProposeResolution(turn.Person("u-priya").Id, ResolutionPath.Fix, $"Summary {turn.Random.Next()}", SignOffs.None, turn.Now);
        return turn.Random.Next(2) == 0
            ? it.ReviewResolution(turn.Person("u-helen"), ReviewVerdict.Rejected, "Not yet.", turn.Now)
            : it.ReviewResolution(turn.Person("u-helen"), ReviewVerdict.Approved, "Good.", turn.Now);
    });

    private static Task<RoomEvent> GrantAsync(Turn turn, string by, string handle, Lanes lanes) => turn.ChangeAsync<RoomEvent>(it =>
        it.Find(turn.Person(handle).Id) is { } seat && (seat.Reads & lanes) == lanes
            ? Of(it.RecordNote(turn.Person(by).Id, lanes.Each().First(), "Already.", "", turn.Now))
            : Of(it.AddParticipant(turn.Person(by), turn.Person(handle), lanes, turn.Now)));

    private static Domain.Result<RoomEvent> Of<T>(Domain.Result<T> result)
        where T : RoomEvent => result.IsDone ? result.Value : result.Refusal;

    private static string Somebody(Turn turn) => Staff[turn.Random.Next(Staff.Length)];
}
