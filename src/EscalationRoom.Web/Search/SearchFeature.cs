using System.Security.Claims;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Search;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Search;

/// <summary>Finding rooms, people and what was said, within what the finder may read.</summary>
public static class SearchFeature
{
    public static IServiceCollection AddSearch(this IServiceCollection services) =>
        services.AddSingleton<SearchLimits>().AddSingleton<FindAnything>();

    public static void MapSearch(this RouteGroupBuilder api) => api.MapGet("/search", FindAsync)
        .WithSummary("Search everything you may read, newest first")
        .WithDescription("Messages by their newest words, documents by name, decisions and other recorded facts; rooms and people by name. A token made for reading is enough. At most 5 searches a second.")
        .Produces<SearchAnswer>()
        .WithMetadata(new Example(
            new { q = "portal \"error rate\"", lane = "Client" },
            new
            {
                rooms = Array.Empty<object>(),
                people = Array.Empty<object>(),
                hits = new[]
                {
                    new
                    {
                        eventId = "0192f0c4-7b55-7d01-8f3a-0c9b1e2d3f44",
                        room = "ESC-2026-0147",
                        title = "Patient portal down",
                        client = "Aldermoor Health",
                        lane = "Client",
                        kind = "message",
                        by = new { id = "0192f0c4-0000-7000-8000-000000000002", name = "Priya Raman", role = "owner" },
                        at = "2026-11-23T14:02:11.344Z",
                        isEdited = false,
                        snippet = new[] { new { text = "The ", isHit = false }, new { text = "portal", isHit = true }, new { text = " is back.", isHit = false } },
                        link = "/r/ESC-2026-0147/m/0192f0c4-7b55-7d01-8f3a-0c9b1e2d3f44",
                    },
                },
                cursor = (string?)null,
            }));

    private static async Task<IResult> FindAsync(
        [AsParameters] SearchRequest request, ClaimsPrincipal me, PeopleDirectory people, FindAnything find, EventFrames frames, CancellationToken cancellation) =>
        people.Find(me.PersonId()) is { IsActive: true } person
            ? (await find.RunAsync(person, request, cancellation)).ToHttp(it => TypedResults.Ok(SearchAnswer.Of(it, SearchWords.Of(request.Q), frames)))
            : TypedResults.Unauthorized();
}
