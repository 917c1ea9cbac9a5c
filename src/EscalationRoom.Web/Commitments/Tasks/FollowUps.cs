using System.ComponentModel.DataAnnotations;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Commitments.Tasks;

/// <summary>Ends what a closed room still owes its client: done, or waived with a reason. The client reads either.</summary>
public sealed class FollowUps(LiveRooms rooms, TimeProvider clock)
{
    public Task<Result<TaskDone>> FinishAsync(RoomKey room, PersonId by, EventId task, TaskWords words, CancellationToken cancellation) => rooms.ChangeAsync(
        room,
        by,
        new Command(words.CommandId, "room.task.finish", new { task, words }),
        it => it.FinishTask(by, task, words.Text ?? "", clock.GetUtcNow()),
        cancellation);

    public Task<Result<TaskWaived>> WaiveAsync(RoomKey room, PersonId by, EventId task, TaskWords words, CancellationToken cancellation) => rooms.ChangeAsync(
        room,
        by,
        new Command(words.CommandId, "room.task.waive", new { task, words }),
        it => it.WaiveTask(by, task, words.Text ?? "", clock.GetUtcNow()),
        cancellation);
}

/// <param name="Text">What the client reads of it.</param>
public sealed record TaskWords([Required] Guid? CommandId, [Required] string? Text);
