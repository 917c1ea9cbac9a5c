using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Shell.Demo.Stories;

namespace EscalationRoom.Web.Shell.Demo.Sketches;

/// <summary>A room that is told in a few strokes, by the same rules as any other: a stroke the room refuses breaks the demo off.</summary>
internal sealed class SketchedRoom(Room room, PeopleDirectory people)
{
    public Room Room => room;

    public Person Who(string handle) => people.Find(handle) ?? throw new StoryBrokeOffException(room.Key, $"nobody is called {handle}");

    public SketchedRoom Ask(string owner, string why, DateTimeOffset acceptBy, DateTimeOffset at) => Did(room.OfferRoom(Who(owner), why, acceptBy, at));

    public SketchedRoom Accept(string owner, DateTimeOffset at) => Did(room.Accept(Who(owner), null, at));

    public SketchedRoom Add(string who, Lanes lanes, DateTimeOffset at) => Did(room.AddParticipant(room.OwnerId == Person.System ? Story.System : Who(OwnerHandle), Who(who), lanes, at));

    public SketchedRoom Tell(string text, DateTimeOffset at) => Did(room.PostMessage(room.OwnerId, Lane.Client, text, at));

    public SketchedRoom Note(string by, string text, DateTimeOffset at) => Did(room.PostMessage(Who(by).Id, Lane.Internal, text, at));

    /// <summary>Tells the client when they hear from us next.</summary>
    public SketchedRoom Tell(string text, DateTimeOffset next, DateTimeOffset at) => Did(room.PostMessage(
        room.OwnerId, Lane.Client, text, new Committing(new NewCommitment(CommitmentKind.NextUpdate, "Next update", next), []), at));

    /// <summary>The owner cannot go on without what somebody knows.</summary>
    public SketchedRoom Want(string who, string question, DateTimeOffset due, DateTimeOffset at) =>
        Did(room.RequestInformation(Who(OwnerHandle), Who(who), question, due, stopsTheClock: false, at));

    public SketchedRoom Promise(string what, DateTimeOffset due, DateTimeOffset at) =>
        Did(room.MakeCommitment(room.OwnerId, new NewCommitment(CommitmentKind.Deliverable, what, due), null, at));

    public SketchedRoom Propose(string summary, SignOffs needed, DateTimeOffset at) => Did(room.ProposeResolution(room.OwnerId, ResolutionPath.Fix, summary, needed, at));

    public SketchedRoom Offer(string text, DateTimeOffset decideBy, DateTimeOffset at) => Did(room.OfferResolution(room.OwnerId, text, decideBy, at));

    public SketchedRoom Accepted(string by, int? satisfaction, string words, DateTimeOffset at) => Did(room.AcceptResolution(Who(by).Id, satisfaction, words, at));

    public SketchedRoom HandOff(string to, string reason, TimeSpan open, DateTimeOffset at) => Did(room.OfferHandoff(room.OwnerId, Who(to), reason, open, at));

    public SketchedRoom Did<T>(Result<T> result)
        where T : RoomEvent => result.IsDone ? this : throw new StoryBrokeOffException(room.Key, result.Refusal.Reason);

    private string OwnerHandle => people.Find(room.OwnerId)!.Handle;
}
