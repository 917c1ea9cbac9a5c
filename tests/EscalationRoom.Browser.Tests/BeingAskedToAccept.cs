using System.Diagnostics;
using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

/// <summary>Somebody submits in one browser; whoever is asked sees it in another, whatever page is open there, and the room is never without an owner.</summary>
public sealed class BeingAskedToAccept(RunningApp app, ITestOutputHelper output) : IClassFixture<RunningApp>
{
    /// <summary>At Sev3 nobody has to be on shift to be asked, so the hour of the test does not matter.</summary>
    private const string Submit = """
        async () => {
          const form = {
            commandId: crypto.randomUUID(), clientId: 'cl-aldermoor', type: 'service_outage', severity: 'Sev3',
            severityTest: 'Client cannot operate a contracted core service.', title: 'Patient portal down in 14 clinics',
            whatHappened: '09:02 first alerts; 09:12 portal stopped answering; 09:20 clinics went to paper.',
            impact: '14 clinics, about 400 patients an hour without records.', requestedOutcome: 'Portal back today before 14:00.',
            attempts: ['09:25, Jun Park restarted the pool, it failed again after 4 minutes'],
            communications: ['Ruth Ambrose by phone at 09:15: what do we tell the clinics?'],
            fields: { contact: 'Ruth Ambrose', documents: 'error log attached', linkedRecord: 'ZD-88121', whoElseKnows: 'Marcus Whitfield', affectedService: 'Patient portal',
              affectedSites: '14 clinics', startTime: '09:02', workaround: 'no', monitoringEvidence: 'pool saturation graph' },
          };
          const answer = await fetch('/api/escalations', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(form) });
          return (await answer.json()).room;
        }
        """;

    /// <summary>The page makes room for what waits under it.</summary>
    private const string HidesNothing = "() => parseFloat(getComputedStyle(document.querySelector('.app-content')).paddingBottom) >= document.querySelector('.offer-dock').getBoundingClientRect().height - 2";

    private static readonly LocatorAssertionsToBeVisibleOptions Generously = new() { Timeout = 60_000 };

    [Fact]
    public async Task The_card_comes_to_each_who_is_asked_until_nobody_is_left_and_duty_holds_the_room()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        await using var mira = await app.Open("u-mira");
        await mira.Page.GotoAsync("/rooms");
        var pages = await OpenPagesAsync();
        try
        {
            var watch = Stopwatch.StartNew();
            var room = new RoomKey(await mira.Page.EvaluateAsync<string>(Submit));
            var asked = await AskedAsync(room, default);
            for (; asked is { } who && pages.ContainsKey(who); asked = await AskedAsync(room, who))
            {
                var page = pages[who].Page;
                var card = page.Locator(".notice-card[data-kind=RoomOffered]", new() { HasText = room.Value });
                await Assertions.Expect(card).ToBeVisibleAsync(Generously);
                output.WriteLine($"{pages[who].Person.Name} saw the card {watch.ElapsedMilliseconds} ms after it was asked for");
                Assert.True(await page.EvaluateAsync<bool>(HidesNothing), "The card lies over the page.");
                await card.GetByText("Decline…").ClickAsync();
                await card.Locator("textarea").FillAsync("I am away.");
                watch.Restart();
                await card.GetByText("Decline the room").ClickAsync();
                await Assertions.Expect(card).Not.ToBeVisibleAsync(new() { Timeout = 60_000 });
            }

            Assert.True(asked is null || asked == app.Person("u-rachel").Id, "After every owner duty is asked, or nobody.");
            Assert.Equal(app.Person("u-rachel").Id, (await ViewAsync(room)).Owner);
        }
        finally
        {
            await Task.WhenAll(pages.Values.Select(it => it.DisposeAsync().AsTask()));
        }
    }

    /// <summary>A browser of everybody who may be asked, on a page that has nothing to do with the room.</summary>
    private async Task<Dictionary<PersonId, Someone>> OpenPagesAsync()
    {
        var pages = new Dictionary<PersonId, Someone>();
        foreach (var person in app.Get<PeopleDirectory>().All.Where(it => it.Role is Role.Owner && it.IsActive))
        {
            pages[person.Id] = await app.Open(person.Handle);
            await pages[person.Id].Page.GotoAsync("/rooms");
            await pages[person.Id].Page.WaitForSelectorAsync(".notice-cards", new() { State = WaitForSelectorState.Attached });
        }

        return pages;
    }

    /// <summary>Who is asked next; nobody once everybody was. Until then somebody owns it.</summary>
    private async Task<PersonId?> AskedAsync(RoomKey room, PersonId before)
    {
        for (var deadline = DateTimeOffset.UtcNow.AddSeconds(60); DateTimeOffset.UtcNow < deadline; await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            var view = await ViewAsync(room);
            Assert.NotEqual(default, view.Owner);
            if (view.OfferedTo != before || before == default)
            {
                return view.OfferedTo;
            }
        }

        throw new TimeoutException($"{room} still asks whoever declined.");
    }

    private async Task<RoomView> ViewAsync(RoomKey room) => (await app.Get<RoomReaders>().For(app.Person("u-rachel").Id).OpenAsync(room, TestContext.Current.CancellationToken))!;
}
