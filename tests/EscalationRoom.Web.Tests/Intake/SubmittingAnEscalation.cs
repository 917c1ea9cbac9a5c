using System.Net;
using System.Text.Json.Nodes;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Intake;

public sealed class SubmittingAnEscalation(FrozenHost host) : IClassFixture<FrozenHost>
{
    [Fact]
    public async Task Skills_that_are_named_are_looked_for_in_its_owner()
    {
        var form = Forms.Whole();
        form["fields"]!["skills"] = "platform, payments";
        var submitted = await host.As("u-mira").Ask("/api/escalations", form);
        var routing = await host.As("u-rachel").Look($"/api/rooms/{submitted.Text("room")}/routing");
        Assert.Contains("Required skills: outage, platform, payments, healthcare.", routing.Body.GetProperty("asked")[0].GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_gap_is_named_at_once()
    {
        var form = new JsonObject { ["commandId"] = Guid.NewGuid().ToString(), ["type"] = "service_outage", ["title"] = "Portal down" };

        var refused = await host.As("u-mira").Ask("/api/escalations", form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "TheSubmissionHasGaps"), (refused.Status, refused.Refusal));
        Assert.Contains("required: the client", refused.List("missing"));
        Assert.Contains("required: what happened", refused.List("missing"));
        Assert.Contains("required: the severity test that was met", refused.List("missing"));
        Assert.Contains(refused.List("missing"), it => it.StartsWith("required: prior attempts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_form_is_told_everything_it_needs()
    {
        var refused = await host.As("u-mira").Ask("/api/escalations", Ask.For());

        Assert.Equal("TheSubmissionHasGaps", refused.Refusal);
        Assert.Contains("required: a type of escalation", refused.List("missing"));
        Assert.Contains("required: the client", refused.List("missing"));
    }

    [Fact]
    public async Task Answers_may_be_numbers_and_truths()
    {
        var fields = new JsonObject { ["affectedSites"] = 14, ["workaround"] = false, ["contact"] = null };

        var submitted = await host.As("u-mira").Ask("/api/escalations", Forms.Whole().With("fields", fields).With("overrideReason", "Urgent."));
        var told = (await host.As("u-mira").Look($"/api/rooms/{submitted.Text("room")}/timeline")).Body.ToString();

        Assert.Equal(HttpStatusCode.Created, submitted.Status);
        Assert.Contains("\"name\":\"affectedSites\",\"value\":\"14\"", told, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"workaround\",\"value\":\"no\"", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type", "no_such_type")]
    [InlineData("severity", "Sev9")]
    [InlineData("clientId", "cl-nobody")]
    [InlineData("commandId", null)]
    public async Task What_is_not_known_is_refused_in_words(string name, string? value)
    {
        var refused = await host.As("u-mira").Ask("/api/escalations", Forms.Whole().With(name, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Text("detail")!);
    }

    [Fact]
    public async Task The_same_form_sent_twice_opens_one_room_and_another_under_its_id_is_refused()
    {
        var (mira, form) = (host.As("u-mira"), Forms.Whole());

        var first = await mira.Ask("/api/escalations", form);
        var again = await mira.Ask("/api/escalations", form);
        var other = await mira.Ask("/api/escalations", form.With("title", "Something else"));

        Assert.Equal(first.Body.ToString(), again.Body.ToString());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "CommandIdReused"), (other.Status, other.Refusal));
    }

    [Fact]
    public async Task Contacts_enter_only_when_they_are_named()
    {
        var mira = host.As("u-mira");
        var without = await mira.Ask("/api/escalations", Forms.Whole());
        var with = await mira.Ask("/api/escalations", Forms.Whole().With("contacts", new JsonArray("c-ruth")));
        var foreign = await mira.Ask("/api/escalations", Forms.Whole().With("contacts", new JsonArray("c-dana")));

        Assert.Equal(HttpStatusCode.NotFound, (await host.As("c-ruth").Look($"/api/rooms/{without.Text("room")}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.As("c-ruth").Look($"/api/rooms/{with.Text("room")}")).Status);
        Assert.Equal("ThisContactBelongsToAnotherClient", foreign.Refusal);
    }

    [Theory]
    [InlineData("c-ruth")]
    [InlineData("u-olu")]
    [InlineData("u-victor")]
    public async Task Whose_role_does_not_submit_is_refused(string handle)
    {
        var refused = await host.As(handle).Ask("/api/escalations", Forms.Whole());

        Assert.Equal((HttpStatusCode.Forbidden, "NotAllowed"), (refused.Status, refused.Refusal));
    }

    [Fact]
    public async Task A_room_whose_opening_the_door_refuses_never_was()
    {
        var ruth = host.Person("c-ruth");
        var submission = new Submission(ruth.Client!.Value, default, Severity.Sev3, "test", "By the back door", "what", "impact", "outcome");
        var (refused, key) = await host.Get<LiveRooms>().OpenAsync(
            ruth.Id, new Command(Guid.NewGuid(), "room.submit", submission), (id, it) => Room.Open(id, it, submission, ruth, host.Person("u-rachel"), DateTimeOffset.UtcNow), DateTimeOffset.UtcNow, TestContext.Current.CancellationToken);

        Assert.IsType<NotAllowed>(refused.Refusal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.As("u-rachel").Look($"/api/rooms/{key}")).Status);
    }

    [Fact]
    public async Task Clients_and_people_are_found_by_staff_and_by_nobody_else()
    {
        var clients = await host.As("u-mira").Look("/api/clients?q=alder");
        var people = await host.As("u-mira").Look("/api/people?q=ines.d");

        Assert.Equal("cl-aldermoor", clients.Body[0].GetProperty("handle").GetString());
        Assert.Equal("Inês Duarte", people.Body[0].GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, (await host.As("c-ruth").Look("/api/clients")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.As("c-ruth").Look("/api/people?q=")).Status);
    }
}
