using System.Text.Json.Nodes;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Tests.Matrix;

/// <summary>Whoever may submit may draft; a shared link opens to them and to nobody else, whatever they ask.</summary>
[Collection(MatrixHost.Name)]
public sealed class DraftingByRole(Crowd host)
{
    public static TheoryData<string> Askers => [.. Scene.Askers];

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task A_shared_draft_opens_to_whoever_may_submit_and_one_that_is_not_shared_to_nobody_else(string handle)
    {
        var (api, (shared, alone)) = (host.ApiOf(host.Person(handle)), await DraftsAsync());
        var may = Permissions.Operations.Single(it => it.Name == "room.submit").For(host.Person(handle).Role) is Verdict.Yes;

        Assert.Equal(may ? 200 : 403, (await api.GetAsync($"/api/drafts/{shared}")).Status);
        Assert.Equal(may ? 404 : 403, (await api.GetAsync($"/api/drafts/{alone}")).Status);
        Assert.Equal(may ? 404 : 403, (await api.GetAsync($"/api/drafts/{alone}/signs")).Status);
        Assert.Equal(may ? 200 : 403, (await api.PostAsync($"/api/drafts/{shared}/answers", Answers("Seen by me."))).Status);
        Assert.Equal(may ? 404 : 403, (await api.PostAsync($"/api/drafts/{alone}/answers", Answers("Mine."))).Status);
        Assert.Equal(may ? 404 : 403, (await api.PostAsync($"/api/drafts/{alone}/submit", [])).Status);
        Assert.Equal(may ? 404 : 403, (await api.PostAsync($"/api/drafts/{alone}/share", new JsonObject { ["isShared"] = true })).Status);
        Assert.Equal(may ? 404 : 403, (await api.PostAsync($"/api/drafts/{alone}/discard", [])).Status);
        using var thread = new MultipartFormDataContent { { new StringContent("Wei, 14 Nov 2026 18:12\nWords."), "text" } };
        Assert.Equal(may ? 404 : 403, (await api.SendAsync($"/api/drafts/{alone}/imports", thread)).Status);
        Assert.DoesNotContain("Not for everybody", (await api.GetAsync("/api/drafts")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task A_draft_that_is_not_yours_and_one_that_is_not_there_are_one_answer(string handle)
    {
        var (api, (_, foreign)) = (host.ApiOf(host.Person(handle)), await DraftsAsync());
        Assert.Equal(await api.GetAsync($"/api/drafts/{Guid.NewGuid()}"), await api.GetAsync($"/api/drafts/{foreign}"));
        Assert.Equal(await api.PostAsync($"/api/drafts/{Guid.NewGuid()}/submit", []), await api.PostAsync($"/api/drafts/{foreign}/submit", []));
    }

    private async Task<(Guid Shared, Guid Private)> DraftsAsync()
    {
        var (mira, shared, alone) = (host.ApiOf(host.Person("u-mira")), Guid.NewGuid(), Guid.NewGuid());
        await mira.PostAsync($"/api/drafts/{shared}/answers", Answers("Not for everybody."));
        await mira.PostAsync($"/api/drafts/{alone}/answers", Answers("Not for everybody."));
        await mira.PostAsync($"/api/drafts/{shared}/share", new JsonObject { ["isShared"] = true });
        return (shared, alone);
    }

    private static JsonObject Answers(string title) => new() { ["answers"] = new JsonObject { ["title"] = title } };
}
