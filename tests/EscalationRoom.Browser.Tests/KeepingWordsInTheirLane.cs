using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

/// <summary>
/// Every way we know in which words meant for ourselves reach the client by mistake. Each is tried on the real page: either nothing
/// goes out, or a question stands before it that names who would read.
/// </summary>
public sealed partial class KeepingWordsInTheirLane(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Field = ".write textarea";
    private const string Secret = "the pool change was ours and nobody dared to say so before";

    /// <summary>What the framework's own script says of a connection that is cut on purpose.</summary>
    private static readonly string[] LostConnection = ["Failed to", "WebSocket", "Cannot send data if the connection is not"];

    private RoomKey _key;
    private Someone _priya = default!;

    public static TheoryData<string> Ways => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Internal_words_do_not_reach_the_client_by(string way)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        _key = await new Story(app).Open();
        await app.Change(_key, it => it.PostMessage(app.Person("u-sam").Id, Lane.Internal, $"Between us: {Secret}, says Sam.", app.Now));
        await using var priya = _priya = await app.Open("u-priya");
        await priya.EnterRoom(_key);
        await priya.Page.EvaluateAsync("([person, room]) => localStorage.setItem(`asked:${person}:${room}`, 'yes')", new[] { priya.Person.Id.ToString(), _key.Value });

        await All[way](this);

        await priya.Page.WaitForTimeoutAsync(300);
        Assert.Equal(0, await Rows("Client", Secret).CountAsync());
        Assert.Equal(0, await priya.Page.Locator(".held").CountAsync());
        Assert.DoesNotContain(priya.Complaints, it => !LostConnection.Any(words => it.Contains(words, StringComparison.Ordinal)));
    }

    [Fact]
    public void At_least_thirty_ways_are_tried() => Assert.True(All.Count >= 30, $"There are {All.Count}.");

    private ILocator Rows(string lane, string words) => _priya.Page.Locator($".rows .row[data-lane={lane}]", new() { HasText = words });

    private Task Choose(string lane) => _priya.Page.ClickAsync($".lane-choice[data-lane={lane}]");

    private Task Type(string words) => _priya.Page.FillAsync(Field, words);

    private Task Press(string key) => _priya.Page.PressAsync(Field, key);

    private async Task FieldIsEmpty() => Assert.Empty(await _priya.Page.InputValueAsync(Field));

    /// <summary>A question is asked that names a contact; it is answered with no.</summary>
    private async Task IsAsked(string names = "Ruth Ambrose")
    {
        await Assertions.Expect(_priya.Page.Locator("dialog.guard[open]")).ToContainTextAsync(names);
        await _priya.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(_priya.Page.Locator("dialog.guard[open]")).ToHaveCountAsync(0);
    }

    private async Task Reload()
    {
        await _priya.Page.ReloadAsync();
        await _priya.Page.Clock.ResumeAsync();
        await _priya.Page.WaitForSelectorAsync(".composer[data-lane]");
    }

    /// <summary>The tools of the newest row that says this.</summary>
    private async Task Tool(string words, string tool)
    {
        await _priya.Page.Locator(".rows .row", new() { HasText = words }).Last.Locator("article").First.FocusAsync();
        await _priya.Page.ClickAsync($".row-tools [data-tool={tool}]");
    }

    private async Task SelectRow(string words) => await _priya.Page.Locator(".rows .row .text", new() { HasText = words }).Last.EvaluateAsync(
        "it => { const range = document.createRange(); range.selectNodeContents(it); getSelection().removeAllRanges(); getSelection().addRange(range); document.activeElement.blur(); }");

    private async Task Offline(bool isLost)
    {
        await _priya.Page.Context.SetOfflineAsync(isLost);
        if (isLost)
        {
            await _priya.Page.EvaluateAsync("() => Blazor._internal.forceCloseConnection()");
            await Assertions.Expect(_priya.Page.Locator(".reconnect")).ToBeVisibleAsync();
        }
        else
        {
            await Assertions.Expect(_priya.Page.Locator(".reconnect")).ToBeHiddenAsync();
        }
    }

    private async Task Files(string kind, string selector) => await _priya.Page.EvaluateAsync(
        """
        ([kind, selector, words]) => {
          const data = new DataTransfer();
          data.items.add(new File([words], 'internal-notes.txt', { type: 'text/plain' }));
          const event = kind === 'paste' ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }) : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
          document.querySelector(selector).dispatchEvent(event);
        }
        """,
        new[] { kind, selector, Secret });

    private static FilePayload File => new() { Name = "internal-notes.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Secret) };
}
