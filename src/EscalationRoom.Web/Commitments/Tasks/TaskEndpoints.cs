using System.Security.Claims;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Commitments.Tasks;

internal static class TaskEndpoints
{
    public static void MapTasks(this RouteGroupBuilder api)
    {
        var all = api.MapGroup("/rooms/{key}/tasks");
        all.MapGet("", AllAsync).WithSummary("What goes on after a room is closed").WithDescription("For those who read the Client lane: it was promised there.").Produces<TasksAnswer>();
        all.MapPost("/{id:guid}/finish", async (string key, Guid id, TaskWords words, FollowUps tasks, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await tasks.FinishAsync(new RoomKey(key), me.PersonId(), new EventId(id), words, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Say that a task is done").WithDescription("That keeps the commitment it came from.").Produces<CommandAnswer>()
            .WithMetadata(new Example(new { commandId = "0192f0c5-76d0-72e3-b611-f5c180dde4a9", text = "The report went out this morning." }));
        all.MapPost("/{id:guid}/waive", async (string key, Guid id, TaskWords words, FollowUps tasks, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await tasks.WaiveAsync(new RoomKey(key), me.PersonId(), new EventId(id), words, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Waive a task by telling the client why").WithDescription("That takes the commitment back.").Produces<CommandAnswer>()
            .WithMetadata(new Example(new { commandId = "0192f0c5-87e0-73f4-8722-06d291eef5ba", text = "You told us the report is not needed any more." }));
    }

    private static async Task<IResult> AllAsync(string key, ClaimsPrincipal me, RoomReaders readers, EventFrames frames, CancellationToken cancellation) =>
        await readers.For(me.PersonId()).AsksAsync(new RoomKey(key), AskKind.Task, cancellation) is { } tasks
            ? TypedResults.Ok(new TasksAnswer([.. tasks.Select(it => TaskLine.Of(it, frames))]))
            : new RoomNotFound().ToHttp();
}

public sealed record TasksAnswer(IReadOnlyList<TaskLine> Tasks);

/// <param name="State"><c>Open</c>, <c>Answered</c> when it was done, or <c>Withdrawn</c> when it was waived.</param>
public sealed record TaskLine(string Id, int Number, PersonName Person, string What, string? Commitment, DateTimeOffset? Due, string State, DateTimeOffset? SettledAt)
{
    public static TaskLine Of(Asked it, EventFrames frames) => new(
        it.Id.ToString(), it.Number, new PersonName(it.Of.ToString()!, frames.Of(it.Of!.Value).Name), it.Words, it.Subject?.ToString(), it.Due, it.State.ToString(), it.SettledAt);
}
