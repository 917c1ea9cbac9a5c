using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using EscalationRoom.Data.People;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Shell.Demo.Stories;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Shell.Demo;

/// <summary>Plays a story in the running server, so that whoever watches sees it live, and tells the caller each step as a line of text.</summary>
internal static class PlayStory
{
    public const string Path = "/api/demo/play";

    public static async Task RunAsync(StoryToPlay story, ClaimsPrincipal me, PeopleDirectory people, StoryBook stories, HttpContext http)
    {
        if (people.Find(me.PersonId())?.Role is not Role.Admin)
        {
            await new NotAllowed("demo.play").ToHttp().ExecuteAsync(http);
            return;
        }

        http.Response.ContentType = "text/plain; charset=utf-8";
        try
        {
            await stories.PlayAsync(story.Story, story.Speed, (room, fact) => WriteAsync(http, Line(room, fact, people)), http.RequestAborted);
        }
        catch (StoryBrokeOffException brokeOff)
        {
            await WriteAsync(http, brokeOff.Message);
        }
    }

    /// <summary>What happened, for somebody who follows on a terminal.</summary>
    public static string Line(RoomKey room, RoomEvent fact, PeopleDirectory people) =>
        $"{fact.At:HH:mm:ss}  {room}  {fact.Lane,-10}  {people.Find(fact.By)?.Name ?? Story.System.Name}: {(fact.Words ?? EventKinds.KindOf(fact)).ReplaceLineEndings(" ")}";

    private static async Task WriteAsync(HttpContext http, string line)
    {
        await http.Response.WriteAsync(line + "\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}

/// <param name="Story">A, B or C.</param>
/// <param name="Speed">How many times as fast as it happened; without it, five minutes for the whole.</param>
public sealed record StoryToPlay([Required, AllowedValues("A", "B", "C")] string Story, [Range(0.1, 100_000)] double? Speed);
