using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Documents;
using Microsoft.AspNetCore.Routing;

namespace EscalationRoom.Web.Tests.Canary;

/// <summary>What somebody asks who wants to know more than they may: every look there is, and every command about things they cannot see.</summary>
internal sealed class Curiosity(CanaryHost host, RoomKey room, DraftId draft)
{
    public async Task IndulgeAsync(Observer who)
    {
        await LookAroundAsync(who);
        await ReadEverywhereAsync(who);
        await OpenDraftAsync(who);
        var hidden = (await host.Get<TimelineLog>().AfterAsync(room, 1, CancellationToken.None))!.Events.Where(it => !who.Reads.Has(it.Lane)).ToList();
        foreach (var message in hidden.OfType<MessagePosted>().DistinctBy(it => it.Lane))
        {
            await PokeAsync(who, message);
            await who.AskAsync(Channels.Search, "GET", $"/api/search?q={message.Text[..8]}");
        }

        foreach (var document in hidden.OfType<DocumentAdded>().DistinctBy(it => it.Lane))
        {
            await FetchAsync(who, document.Document.Value, document.Lane);
        }

        foreach (var offer in hidden.OfType<OwnershipOffered>())
        {
            await who.AskAsync(Channels.Rest, "GET", $"/api/handoffs/{offer.Handoff}");
            await AskAsync(who, Channels.Errors, $"/api/handoffs/{offer.Handoff}/accept", new { commandId = Guid.NewGuid(), readback = "Mine." });
        }
    }

    private async Task LookAroundAsync(Observer who)
    {
        foreach (var state in Enum.GetNames<RoomState>())
        {
            await who.AskAsync(Channels.Lists, "GET", $"/api/rooms?state={state}");
        }

        foreach (var (channel, path) in new[]
        {
            (Channels.Rest, "/api/me"), (Channels.Lists, "/api/rooms"), (Channels.Lists, "/api/rooms?owner=u-sofia"), (Channels.Lists, "/api/queue"), (Channels.Lists, "/api/queue?view=handoffs"), (Channels.Lists, "/api/queue?limit=1"), (Channels.Search, "/api/rooms?q=zq"), (Channels.Search, "/api/search?q=zq"), (Channels.Search, "/api/clients?q=zq"),
            (Channels.Mentions, "/api/people?q=zq"), (Channels.Mentions, "/api/people"), (Channels.Rest, "/api/clients"), (Channels.Rest, $"/api/rooms/{room.Value}"),
            (Channels.Rest, $"/api/rooms/{room.Value}/timeline"), (Channels.Rest, $"/api/rooms/{room.Value}/timeline?limit=1"), (Channels.Rest, $"/api/rooms/{room.Value}/timeline?limit=-7"),
            (Channels.Numbers, $"/api/rooms/{room.Value}/timeline?after={Cursor.Write(default, Lanes.All)}"),
            (Channels.Numbers, $"/api/rooms/{room.Value}/timeline?after={Cursor.Write(new LaneNumbers(1, 1, 1, 1), Lanes.All)}"),
            (Channels.Errors, $"/api/rooms/{room.Value}/timeline?after=nonsense"), (Channels.Rest, "/openapi/v1.json"),
            (Channels.Admin, "/health/ready"), (Channels.Admin, "/health/live"), (Channels.Admin, "/health/startup"), (Channels.Html, "/rooms"), (Channels.Html, "/queue"), (Channels.Html, "/my"), (Channels.Html, "/duty"), (Channels.Html, $"/r/{room.Value}"),
        })
        {
            await who.AskAsync(channel, "GET", path);
        }
    }

    /// <summary>Every way to read that there is, also those of tomorrow.</summary>
    private async Task ReadEverywhereAsync(Observer who)
    {
        foreach (var route in host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(it => it.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is true))
        {
            var path = $"/{route.RoutePattern.RawText!.TrimStart('/')}".Replace("{key}", room.Value, StringComparison.Ordinal);
            if (path.StartsWith("/api", StringComparison.Ordinal) && !path.Contains('{', StringComparison.Ordinal))
            {
                await who.AskAsync(Channels.Rest, "GET", path);
            }
        }
    }

    private async Task OpenDraftAsync(Observer who)
    {
        await who.AskAsync(Channels.Drafts, "GET", "/api/drafts");
        await who.AskAsync(Channels.Drafts, "GET", $"/api/drafts/{draft}");
        await who.AskAsync(Channels.Drafts, "GET", $"/api/drafts/{draft}/suggestions");
        await AskAsync(who, Channels.Drafts, $"/api/drafts/{draft}/suggestions/severity/accept", new { });
        await who.AskAsync(Channels.Drafts, "GET", $"/api/drafts/{draft}/files/{Drama.DraftFile}");
        await who.AskAsync(Channels.Drafts, "GET", $"/new/{draft}/files/{Drama.DraftFile}");
        await AskAsync(who, Channels.Drafts, $"/api/drafts/{Guid.NewGuid()}/answers", new { answers = new { title = "Mine." } });
        await AskAsync(who, Channels.Drafts, $"/api/drafts/{draft}/submit", new { });
        await who.OpenAsync(Channels.Drafts, "/new");
        await who.OpenAsync(Channels.Drafts, $"/new/{draft}");
        if (who.Handle is not "u-mira")
        {
            await AskAsync(who, Channels.Drafts, $"/api/drafts/{draft}/answers", new { answers = new { title = "Mine." } });
        }
    }

    private async Task PokeAsync(Observer who, MessagePosted message)
    {
        var (at, id) = ($"/api/rooms/{room.Value}/messages", message.Id.Value);
        await AskAsync(who, Channels.Errors, at, new { commandId = Guid.NewGuid(), lane = message.Lane.ToString(), text = "Let me in." });
        await AskAsync(who, Channels.Errors, at, new { commandId = Guid.NewGuid(), lane = "Internal", text = "What was that?", replyTo = id }, id);
        await AskAsync(who, Channels.Errors, $"{at}/{id}/edit", new { commandId = Guid.NewGuid(), text = "No." });
        await AskAsync(who, Channels.Errors, $"{at}/{id}/delete", new { commandId = Guid.NewGuid() });
        await AskAsync(who, Channels.Errors, $"{at}/{id}/reactions", new { commandId = Guid.NewGuid(), sign = "👀" });
        await AskAsync(who, Channels.Errors, $"{at}/{id}/pin", new { commandId = Guid.NewGuid() });
        await AskAsync(who, Channels.Errors, $"/api/rooms/{room.Value}/decisions", new { commandId = Guid.NewGuid(), lane = message.Lane.ToString(), title = "T", options = new[] { "a", "b" }, chosen = "a", reason = "R" });
        await who.AskAsync(Channels.Html, "GET", $"/r/{room.Value}/m/{id}");
    }

    private async Task FetchAsync(Observer who, Guid document, Lane lane)
    {
        await who.AskAsync(Channels.Files, "GET", $"/api/documents/{document}/revisions/1");
        await who.AskAsync(Channels.Files, "GET", $"/api/documents/{document}/revisions/2");
        await who.AskAsync(Channels.Files, "GET", $"/files/{document}/1");
        await who.AskAsync(Channels.Files, "POST", $"/api/rooms/{room.Value}/documents", Parcels.Of("page.pdf", Parcels.Pdf, lane.ToString()));
        await who.AskAsync(Channels.Files, "POST", $"/api/rooms/{room.Value}/documents", Parcels.Of("page.pdf", Parcels.Pdf, "", document: document.ToString()), document);
    }

    private static Task AskAsync(Observer who, string channel, string path, object body, params Guid[] named) => who.AskAsync(channel, "POST", path, body, named);
}
