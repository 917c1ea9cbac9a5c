using System.Text.Json.Nodes;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Tests.Matrix;

[Collection(MatrixHost.Name)]
public sealed class SubmittingByRole(Crowd host)
{
    public static TheoryData<string> Askers => [.. Scene.Askers];

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task Whoever_the_table_allows_opens_a_room_and_nobody_else_is_told_more_than_no(string handle)
    {
        var api = host.ApiOf(host.Person(handle));

        var (whole, empty) = (await api.PostAsync("/api/escalations", Form()), await api.PostAsync("/api/escalations", []));

        var isAllowed = Permissions.Operations.Single(it => it.Name == "room.submit").For(host.Person(handle).Role) is Verdict.Yes;
        Assert.Equal(isAllowed ? (201, "") : (403, "NotAllowed"), (whole.Status, whole.Refusal));
        Assert.Equal(isAllowed ? 422 : 403, empty.Status);
    }

    private static JsonObject Form() => new()
    {
        ["clientId"] = "cl-aldermoor",
        ["type"] = "client_requested",
        ["severity"] = "Sev3",
        ["severityTest"] = "One team is held up.",
        ["title"] = "Reports arrive late",
        ["whatHappened"] = "The nightly report came at noon on three days.",
        ["impact"] = "The finance team waits.",
        ["requestedOutcome"] = "Reports by 07:00.",
        ["attempts"] = new JsonArray("none, because it needs your side"),
        ["communications"] = new JsonArray("We told them we look into it."),
        ["overrideReason"] = "The rest follows today.",
    };
}
