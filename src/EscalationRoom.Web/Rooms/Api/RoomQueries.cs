using System.Security.Claims;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Rooms.Api;

/// <summary>Reading rooms over the API, through the read door.</summary>
internal static class RoomQueries
{
    public static void MapRoomQueries(this RouteGroupBuilder api)
    {
        api.MapGet("/me", Me).WithSummary("Who you are: person, tier, role").Produces<MeAnswer>();
        api.MapGet("/rooms", RoomsAsync).WithSummary("Rooms you may see, newest activity in your lanes first")
            .WithDescription("At most 200 a page; pass the `cursor` of the last answer to go on.").Produces<RoomsAnswer>();
        api.MapGet("/rooms/{key}", RoomAsync).WithSummary("One room, as you may see it").Produces<RoomAnswer>();
        api.MapGet("/rooms/{key}/timeline", TimelineAsync)
            .WithSummary("The timeline after a cursor, in order").WithDescription("Pass the cursor of the last answer; `more` says whether another page waits.")
            .Produces<TimelineAnswer>();
    }

    private static IResult Me(ClaimsPrincipal me, PeopleDirectory people) => people.Find(me.PersonId()) is { } person
        ? TypedResults.Ok(new MeAnswer(
            person.Id.ToString(),
            person.Handle,
            person.Name,
            person.Email,
            person.Title,
            person.Tier,
            [EventFrames.RoleName(person.Role)],
            person.Authority,
            [.. RoomAccess.Limit(person.Role).Each().Select(it => it.ToString())]))
        : TypedResults.Unauthorized();

    private static async Task<IResult> RoomsAsync(
        string? state, string? owner, string? q, string? trigger, string? cursor, ClaimsPrincipal me, RoomReaders readers, PeopleDirectory people, CancellationToken cancellation)
    {
        RoomState? wanted = string.IsNullOrEmpty(state) ? null : Named.Of<RoomState>(state);
        if (wanted is { } named && !Enum.IsDefined(named))
        {
            return new NoSuchState(string.Join(", ", Enum.GetNames<RoomState>())).ToHttp();
        }

        var because = TriggerName.Find(trigger);
        if (!string.IsNullOrEmpty(trigger) && because is null)
        {
            return new NoSuchTrigger().ToHttp();
        }

        if (!RoomsCursor.TryRead(cursor, out var after))
        {
            return new Hub.ThisCursorIsNotOurs().ToHttp();
        }

        var filter = new RoomFilter(wanted, owner is null ? null : people.Find(owner)?.Id ?? new Domain.People.PersonId(Guid.Empty), q, because);
        var rooms = await readers.For(me.PersonId()).RoomsAsync(filter, after, cancellation);
        return TypedResults.Ok(new RoomsAnswer([.. rooms.Rooms.Select(it => RoomLine.Of(it))], rooms.End is { } end ? RoomsCursor.Write(end) : null));
    }

    private static async Task<IResult> RoomAsync(
        string key, ClaimsPrincipal me, RoomReaders readers, EventFrames frames, TimeProvider clock, CancellationToken cancellation) =>
        await readers.For(me.PersonId()).OpenAsync(new RoomKey(key), cancellation) is { } view
            ? TypedResults.Ok(RoomAnswer.Of(view, frames, clock.GetUtcNow()))
            : new RoomNotFound().ToHttp();

    private static async Task<IResult> TimelineAsync(
        string key, string? after, int? limit, ClaimsPrincipal me, RoomReaders readers, EventFrames frames, CancellationToken cancellation)
    {
        LaneNumbers from = default;
        if (after is { Length: > 0 } && !Cursor.TryRead(after, out from))
        {
            return new Hub.ThisCursorIsNotOurs().ToHttp();
        }

        var page = await readers.For(me.PersonId()).AfterAsync(new RoomKey(key), from, limit ?? RoomReader.LargestPage, cancellation);
        return page is null
            ? new RoomNotFound().ToHttp()
            : TypedResults.Ok(new TimelineAnswer(
                frames.Of(page.Room, page.Events, from, page.Access.Reads), Cursor.Write(page.Cursor, page.Access.Reads), page.More));
    }
}

public sealed record NoSuchState(string Known) : Domain.Refusal($"Choose one of these states: {Known}.");
