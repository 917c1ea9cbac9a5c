using EscalationRoom.Data;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Intake.Drafts;
using EscalationRoom.Web.Queue.Listing;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Routing.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Browser.Tests.Hosting;

/// <summary>The product after somebody has put an attack into everything that has a name.</summary>
public sealed class HostileApp : RunningApp
{
    private static readonly string[] Words = [.. ShowingHostileWords.Scripts.Select(it => it.Replace('\u0000', ' '))];

    private readonly List<RoomKey> _rooms = [];

    public IReadOnlyList<RoomKey> Rooms => _rooms;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (Chromium.IsThere)
        {
            await OpenRooms();
            await NameTheRules();
            await KeepViewsAndDrafts();
        }
    }

    /// <summary>Each payload is the name of a client, of somebody who owns rooms and of a contact.</summary>
    protected override void Furnish(EscalationDb db)
    {
        var (client, owner, contact) = (DemoClients.All[0], DemoPeople.All(DateTimeOffset.UnixEpoch).First(it => it.Role is Role.Owner), DemoPeople.All(DateTimeOffset.UnixEpoch).First(it => it.Role is Role.Guest));
        for (var at = 0; at < Words.Length; at++)
        {
            var company = new ClientId(SeedId.Of($"hostile/{at}"));
            db.Clients.Add(client with { Id = company, Handle = $"cl-hostile-{at}", Name = Words[at], Sector = Words[^(at + 1)], AccountOwner = DemoPeople.IdOf($"u-hostile-{at}") });
            db.People.Add(owner with { Id = DemoPeople.IdOf($"u-hostile-{at}"), Handle = $"u-hostile-{at}", Name = Words[at], Title = Words[^(at + 1)], Email = $"hostile.{at}@corvane.example" });
            db.People.Add(contact with { Id = DemoPeople.IdOf($"c-hostile-{at}"), Handle = $"c-hostile-{at}", Name = Words[at], Title = Words[^(at + 1)], Client = company, Email = $"contact.{at}@hostile.example" });
        }
    }

    private async Task OpenRooms()
    {
        for (var at = 0; at < Words.Length; at++)
        {
            var (number, mira) = (at, Person("u-mira"));
            var title = Words[at].Length > Completeness.LongestTitle ? Words[at][..Completeness.LongestTitle] : Words[at];
            var asked = new Submission(new ClientId(SeedId.Of($"hostile/{at}")), EscalationType.ServiceOutage, Severity.Sev2, Words[at], title, Words[at], Words[at], Words[at]);
            var (opened, key) = await Get<LiveRooms>().OpenAsync(mira.Id, new Command(Guid.NewGuid(), "room.submit", asked), (id, given) => Tell(Room.Open(id, given, asked, mira, Person("u-rachel"), Now), number), Now, default);
            Assert.True(opened.IsDone, opened.Refusal?.Reason);
            _rooms.Add(key);
        }
    }

    /// <summary>Every second room still waits to be accepted, so that lists of both kinds hold it.</summary>
    private Room Tell(Room room, int at)
    {
        var owner = Person($"u-hostile-{at}");
        room.OfferRoom(owner, Words[at], Now.AddHours(1), Now);
        if (at % 2 == 0)
        {
            room.Accept(owner, Person("u-sofia"), Now);
            room.AddParticipant(owner, Person($"c-hostile-{at}"), Lanes.None, Now);
            room.PostMessage(Person($"c-hostile-{at}").Id, Lane.Client, $"{Words[at]} @{Words[at]}", Now);
            room.OfferHandoff(owner.Id, Person("u-priya"), Words[at], TimeSpan.FromHours(1), Now);
        }

        return room;
    }

    private async Task NameTheRules()
    {
        await using var scope = Services.CreateAsyncScope();
        var ada = Person("u-ada");
        var current = (await scope.ServiceProvider.GetRequiredService<ReadRules>().RunAsync(ada.Id, null, default)).Value!;
        var rules = current.Rules.Select((rule, at) => rule with { Name = Words[at % Words.Length] }).ToArray();
        var saved = await scope.ServiceProvider.GetRequiredService<ChangeRules>().RunAsync(ada.Id, new RulesChange(Guid.NewGuid(), current.Version, Words[0], rules), default);
        Assert.True(saved.IsDone, saved.Refusal?.Reason);
    }

    private async Task KeepViewsAndDrafts()
    {
        await using var scope = Services.CreateAsyncScope();
        foreach (var words in Words.Where(it => it.Length <= 40).TakeLast(20))
        {
            await scope.ServiceProvider.GetRequiredService<SavedViews>().KeepAsync(Person("u-rachel").Id, words, new QueueFilter(Words: words), default);
        }

        foreach (var words in Words.TakeLast(8))
        {
            var answers = new Dictionary<string, string> { ["title"] = words, ["whatHappened"] = words, ["requestedOutcome"] = words };
            await scope.ServiceProvider.GetRequiredService<KeepDraft>().SaveAsync(Person("u-mira").Id, new DraftId(Guid.NewGuid()), answers, default);
        }
    }
}
