using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Intake;

/// <summary>Turns a filled-in form into a room with an owner of record, whom the first owner is asked from, in one transaction.</summary>
public sealed class SubmitEscalation(LiveRooms rooms, FormReader reader, RoutingFacts facts, PeopleDirectory people, TimeProvider clock)
{
    private const string Operation = "room.submit";

    public async Task<Result<SubmittedAnswer>> RunAsync(PersonId by, EscalationToSubmit request, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } initiator)
        {
            return new NotAllowed(Operation);
        }

        if (Permissions.Check(Operation, initiator) is { } refusal)
        {
            return refusal;
        }

        var read = await reader.ReadAsync(request, cancellation);
        return read.IsDone ? await OpenAsync(initiator, request, read.Value, cancellation) : Result<SubmittedAnswer>.FromRefusal(read.Refusal);
    }

    private async Task<Result<SubmittedAnswer>> OpenAsync(
        Person initiator, EscalationToSubmit request, ReadForm form, CancellationToken cancellation)
    {
        var (now, routing) = (clock.GetUtcNow(), await facts.ForAsync(null, null, cancellation));
        if (routing.Duty is not { } duty)
        {
            return new NobodyIsOnDuty();
        }

        var (opened, key) = await rooms.OpenAsync(
            initiator.Id, new Command(request.CommandId, Operation, request), Open, now, cancellation);
        return opened.IsDone
            ? new SubmittedAnswer(key.Value, opened.Value.Details?.Completeness ?? 0, opened.Value.Details?.Missing ?? [])
            : Result<SubmittedAnswer>.FromRefusal(opened.Refusal);

        Room Open(RoomId id, RoomKey given)
        {
            var room = Room.Open(id, given, form.Submission, initiator, duty, now);
            foreach (var contact in form.Contacts)
            {
                room.AddParticipant(initiator, contact, Lanes.None, now);
            }

            routing.Offer(room, now);
            return room;
        }
    }
}

/// <param name="Room">The new room's key, such as ESC-2026-0147.</param>
/// <param name="Completeness">From 0 to 100.</param>
/// <param name="Missing">What the first owner may still ask for.</param>
public sealed record SubmittedAnswer(string Room, int Completeness, IReadOnlyList<string> Missing);

public sealed record NobodyIsOnDuty() : Refusal("No duty manager is active, so nobody would answer for this room. Ask an administrator to name one.");
