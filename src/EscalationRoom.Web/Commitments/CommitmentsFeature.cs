using System.Security.Claims;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Commitments.Tasks;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Commitments;

/// <summary>What clients were told they can rely on: made, kept, moved or taken back, always where the client reads it.</summary>
public static class CommitmentsFeature
{
    public static IServiceCollection AddCommitments(this IServiceCollection services) => services.AddScoped<MakeCommitment>().AddScoped<SettleCommitment>().AddScoped<FollowUps>();

    public static void MapCommitments(this RouteGroupBuilder api)
    {
        api.MapGet("/commitments", MineAsync)
            .WithSummary("Open commitments you answer for, most urgent first").WithDescription("Those of rooms you own, and your own words elsewhere.")
            .Produces<MyCommitments>();
        var all = api.MapGroup("/rooms/{key}/commitments");
        all.MapGet("", AllAsync).WithSummary("What the client of a room can rely on, and how it went").Produces<RoomCommitments>();
        all.MapPost("", async (string key, CommitmentToMake made, MakeCommitment make, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await make.RunAsync(new RoomKey(key), me.PersonId(), made, cancellation)).ToHttp(it => TypedResults.Created($"/api/rooms/{key}/commitments", frames.Answer(it))))
            .WithSummary("Make a commitment to the client").WithDescription("The client reads it. `message` names the message that says so, where it stands there already; an update that says when the next one comes keeps the one that was due.")
            .Produces<CommandAnswer>(StatusCodes.Status201Created)
            .WithMetadata(new Example(new { commandId = "0192f0c4-aa10-7c2e-9a55-3f0b6a1d2c77", kind = "nextUpdate", what = "Next update", due = "2026-11-23T14:10:00Z" }));
        MapSettling(all.MapGroup("/{id:guid}"));
        api.MapTasks();
    }

    private static void MapSettling(RouteGroupBuilder one)
    {
        one.MapPost("/fulfil", async (string key, Guid id, Fulfilment kept, SettleCommitment settle, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await settle.FulfilAsync(new RoomKey(key), me.PersonId(), new EventId(id), kept, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Say which message or document keeps a commitment").WithDescription("With `next` it goes on and is due again then. In a closed room, where nothing more is posted, `note` says how it was kept.")
            .Produces<CommandAnswer>()
            .WithMetadata(new Example(new { commandId = "0192f0c4-bb20-7d3f-8b66-4a1c7b2e3d88", item = "0192f0c4-7b55-7d01-8f3a-0c9b1e2d3f44" }));
        one.MapPost("/renegotiate", async (string key, Guid id, NewTime moved, SettleCommitment settle, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await settle.RenegotiateAsync(new RoomKey(key), me.PersonId(), new EventId(id), moved, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Move a commitment by telling the client").WithDescription("The text is posted in the Client lane in the same moment.")
            .Produces<CommandAnswer>()
            .WithMetadata(new Example(new { commandId = "0192f0c4-cc30-7e4a-9c77-5b2d8c3f4e99", text = "The report needs one more day: you have it on Thursday by 17:00.", due = "2026-11-26T17:00:00Z" }));
        one.MapPost("/withdraw", async (string key, Guid id, Withdrawal withdrawn, SettleCommitment settle, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await settle.WithdrawAsync(new RoomKey(key), me.PersonId(), new EventId(id), withdrawn, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Take a commitment back by telling the client")
            .Produces<CommandAnswer>();
    }

    private static async Task<IResult> AllAsync(string key, ClaimsPrincipal me, RoomReaders readers, EventFrames frames, CancellationToken cancellation) =>
        await readers.For(me.PersonId()).CommitmentsAsync(new RoomKey(key), cancellation) is { } commitments
            ? TypedResults.Ok(new RoomCommitments([.. commitments.Select(it => CommitmentLine.Of(it, frames))]))
            : new RoomNotFound().ToHttp();

    private static async Task<IResult> MineAsync(ClaimsPrincipal me, RoomReaders readers, EventFrames frames, CancellationToken cancellation)
    {
        var open = await readers.For(me.PersonId()).OpenCommitmentsAsync(cancellation);
        return TypedResults.Ok(new MyCommitments([.. open.Select(it => new MyCommitment(it.Room.Value, it.Title, CommitmentLine.Of(it.Commitment, frames)))]));
    }
}

public sealed record RoomCommitments(IReadOnlyList<CommitmentLine> Commitments);

public sealed record MyCommitments(IReadOnlyList<MyCommitment> Commitments);

public sealed record MyCommitment(string Room, string Title, CommitmentLine Commitment);
