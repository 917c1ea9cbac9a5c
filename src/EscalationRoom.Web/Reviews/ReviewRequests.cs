using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Messages;

namespace EscalationRoom.Web.Reviews;

/// <summary>Asks somebody for a verdict by a time, and gives one.</summary>
public sealed class ReviewRequests(LiveRooms rooms, RoomReaders readers, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<ReviewRequested>> RequestAsync(RoomKey room, PersonId by, ReviewAsked asked, CancellationToken cancellation)
    {
        if (people.Find(asked.Reviewer ?? "") is not { } reviewer)
        {
            return new NobodyByThatName();
        }

        if (Named.Lane(asked.Lane) is not { } lane)
        {
            return new NoSuchLane();
        }

        var about = asked.About is { } id ? await FindAsync(room, by, id, cancellation) : null;
        var command = new Command(asked.CommandId, "room.review.request", asked, lane);
        return await rooms.ChangeAsync(room, by, command, Ask, cancellation);

        Result<ReviewRequested> Ask(Room it) => asked.About is not null && about?.Lane != lane
            ? new NothingToReviewThere()
            : it.RequestReview(by, reviewer, lane, asked.Question ?? "", asked.Due, clock.GetUtcNow(), about?.Id);
    }

    /// <param name="reviewed">The request, or the document, message or decision itself.</param>
    public async Task<Result<ReviewGiven>> GiveAsync(RoomKey room, PersonId by, Guid reviewed, ReviewWords words, CancellationToken cancellation)
    {
        var found = await FindAsync(room, by, reviewed, cancellation);
        var command = new Command(words.CommandId, "room.review.give", new { reviewed, words }, found?.Lane);
        return await rooms.ChangeAsync(
            room,
            by,
            command,
            it => found is null ? new NothingToReviewThere() : it.GiveReview(by, found, Named.Of<ReviewVerdict>(words.Verdict), words.Note ?? "", clock.GetUtcNow()),
            cancellation);
    }

    private async Task<PostedItem?> FindAsync(RoomKey room, PersonId by, Guid id, CancellationToken cancellation) =>
        await readers.For(by).ItemsAsync(room, [new EventId(id)], cancellation) is [var found] ? found : null;
}

/// <param name="Reviewer">Whom: an id, a handle such as <c>u-noor</c>, or an e-mail address.</param>
/// <param name="Lane">Where it is asked and answered; the reviewer reads it.</param>
/// <param name="About">The event to look at, in the same lane, when it is one.</param>
public sealed record ReviewAsked(
    [Required] Guid? CommandId, [Required] string? Reviewer, [Required] string? Lane, [Required] string? Question, DateTimeOffset? Due = null, Guid? About = null);

/// <param name="Verdict"><c>approved</c>, <c>approvedWithChanges</c> or <c>rejected</c>.</param>
/// <param name="Note">What must change; needed unless it is approved as it is.</param>
public sealed record ReviewWords([Required] Guid? CommandId, [Required] string? Verdict, string? Note = null);

public sealed record NothingToReviewThere() : Refusal("That is not in this lane of the room, or not something you read. Choose something from the timeline.");
