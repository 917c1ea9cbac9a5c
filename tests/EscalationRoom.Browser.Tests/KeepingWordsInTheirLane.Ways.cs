using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed partial class KeepingWordsInTheirLane
{
    private static readonly Dictionary<string, Func<KeepingWordsInTheirLane, Task>> All = new()
    {
        ["switching lanes with text typed"] = async it => { await it.Type(Secret); await it.Choose("Client"); await it.FieldIsEmpty(); await it.Press("Enter"); },
        ["switching lanes and Enter twice"] = async it => { await it.Type(Secret); await it.Choose("Client"); await it.Press("Enter"); await it.Press("Enter"); },
        ["switching lanes and Control+Enter"] = async it => { await it.Type(Secret); await it.Choose("Client"); await it.Press("Control+Enter"); },
        ["switching lanes and the Send button"] = async it => { await it.Type(Secret); await it.Choose("Client"); await it._priya.Page.ClickAsync(".send"); },
        ["there and back and Enter"] = async it => { await it.Type(Secret); await it.Choose("Client"); await it.Choose("Internal"); await it.Press("Enter"); await it.IsPosted("Internal", 2); },
        ["copying a row and pasting it"] = async it => { await it.SelectRow(Secret); await it.CopyAndPaste("Client"); await it.Press("Enter"); await it.IsAsked(); },
        ["copying a few words of a row"] = async it => { await it.Copied("Internal", "dared to say"); await it.Press("Enter"); await it.IsAsked(); },
        ["cutting from one lane and pasting into the other"] = async it => { await it.Type("all ours"); await it.Press("Control+a"); await it.Press("Control+x"); await it.FieldIsEmpty(); await it.CopyAndPaste("Client", isCopied: true); await it.Press("Enter"); await it.IsAsked(); },
        ["words that come from elsewhere and stand in a row"] = async it => { await it.Choose("Client"); await it.Type($"As I heard, {Secret}."); await it.Press("Enter"); await it.IsAsked(); },
        ["the same with other dots and capitals"] = async it => { await it.Choose("Client"); await it.Type("The POOL change, was ours: and nobody DARED to say so!"); await it.Press("Enter"); await it.IsAsked(); },
        ["retyping a draft of another lane"] = async it => { await it.Type("legal thinks this costs us the whole contract this year"); await it.Choose("Client"); await it.Type("legal thinks this costs us the whole contract"); await it.Press("Enter"); await it.IsAsked(); },
        ["quoting and switching"] = async it => { await it.Tool(Secret, "quote"); await it.Choose("Client"); await it.FieldIsEmpty(); await it.Press("Enter"); },
        ["quoting while the client's lane is chosen"] = async it => { await it.Choose("Client"); await it.Tool(Secret, "quote"); await it.IsIn("Internal"); await it.Press("Enter"); await it.IsPosted("Internal", 2); },
        ["answering while the client's lane is chosen"] = async it => { await it.Choose("Client"); await it.Tool(Secret, "answer"); await it.IsIn("Internal"); await it.Type($"Yes: {Secret}"); await it.Press("Enter"); await it.IsPosted("Internal", 2); },
        ["answering, then switching"] = async it => { await it.Tool(Secret, "answer"); await it.Type(Secret); await it.Choose("Client"); await it.FieldIsEmpty(); Assert.False(await it._priya.Page.Locator(".answering").IsVisibleAsync()); },
        ["mentioning a contact"] = async it => { await it.Type($"@Ruth.Ambrose {Secret}"); await Assertions.Expect(it._priya.Page.Locator(".composer-warning")).ToContainTextAsync("Ruth Ambrose (client) will not see this Internal message"); await it.Press("Enter"); await it.IsPosted("Internal", 2); },
        ["choosing a file"] = async it => { await it.Choose("Client"); await it._priya.Page.SetInputFilesAsync(".composer input[type=file]", File); await it.IsAsked("internal-notes.txt"); },
        ["choosing a file, and who gets it"] = async it => { await it.Choose("Client"); await it._priya.Page.SetInputFilesAsync(".composer input[type=file]", File); await it.IsAsked(); },
        ["pasting a file"] = async it => { await it.Choose("Client"); await it.Files("paste", Field); await it.IsAsked(); },
        ["dropping a file on the composer"] = async it => { await it.Choose("Client"); await it.Files("drop", Field); await it.IsAsked(); },
        ["dropping a file on the timeline"] = async it => { await it.Choose("Client"); await it.Files("drop", ".scroller"); await it.IsAsked(); },
        ["a new revision of an internal file"] = async it => { await it.Choose("Client"); await it.Revise(); await Assertions.Expect(it.Rows("Internal", "added revision 2")).ToHaveCountAsync(1); },
        ["sending and taking it back"] = async it => { await it.SendToTheClient("All is well with your sites."); await it._priya.Page.ClickAsync(".held button"); Assert.Equal("All is well with your sites.", await it._priya.Page.InputValueAsync(Field)); await it.IsNotSent("All is well with your sites."); },
        ["leaving the page within five seconds"] = async it => { await it.SendToTheClient("All is well with your sites."); await it.Reload(); await it.IsNotSent("All is well with your sites."); await it.Choose("Client"); Assert.Equal("All is well with your sites.", await it._priya.Page.InputValueAsync(Field)); },
        ["taking it back while writing to ourselves"] = async it => { await it.SendToTheClient("All is well with your sites."); await it.Choose("Internal"); await it.Type(Secret); await it._priya.Page.ClickAsync(".held button"); await it.IsIn("Client"); Assert.Equal("All is well with your sites.", await it._priya.Page.InputValueAsync(Field)); },
        ["the queue without a connection"] = async it => { await it.Offline(true); await it.Type(Secret); await it.Press("Enter"); await it.Choose("Client"); await it.Offline(false); await it.IsPosted("Internal", 2); },
        ["taking back from the queue while the client's lane is chosen"] = async it => { await it.Offline(true); await it.Type(Secret); await it.Press("Enter"); await it.Choose("Client"); await it._priya.Page.ClickAsync(".is-pending .quiet"); await it.IsIn("Internal"); Assert.Equal(Secret, await it._priya.Page.InputValueAsync(Field)); },
        ["a second tab"] = async it => { await it.Type(Secret); await it.Press("End"); await it._priya.Page.WaitForTimeoutAsync(700); await it.SecondTab(async tab => { await tab.ClickAsync(".lane-choice[data-lane=Client]"); Assert.Empty(await tab.InputValueAsync(Field)); }); },
        ["a second tab's draft of the same lane"] = async it => { await it.Type(Secret); await it._priya.Page.WaitForTimeoutAsync(700); await it.SecondTab(async tab => { Assert.Empty(await tab.InputValueAsync(Field)); await tab.FillAsync(Field, "something else"); await tab.WaitForTimeoutAsync(700); }); await it.Reload(); Assert.Equal(Secret, await it._priya.Page.InputValueAsync(Field)); },
        ["a draft after a reload"] = async it => { await it.Type(Secret); await it.Reload(); await it.Choose("Client"); await it.FieldIsEmpty(); await it.Press("Enter"); },
        ["the lane after a reload"] = async it => { await it.Choose("Client"); await it.Reload(); await it.IsIn("Internal"); await it.Type(Secret); await it.Press("Enter"); await it.IsPosted("Internal", 2); },
        ["Enter twice over the first question"] = async it => { await it._priya.Page.EvaluateAsync("() => Object.keys(localStorage).filter(it => it.startsWith('asked:')).forEach(it => localStorage.removeItem(it))"); await it.Choose("Client"); await it.Type("Something of my own."); await it.Press("Enter"); await it.IsAsked(); Assert.Equal("Something of my own.", await it._priya.Page.InputValueAsync(Field)); },
        ["a command written to the client"] = async it => { await it.Choose("Client"); await it.Type($"/handoff nobody {Secret}"); await it.Press("Enter"); await Assertions.Expect(it._priya.Page.Locator(".is-pending .state")).ToContainTextAsync("Name one person"); },
        ["a command nobody knows"] = async it => { await it.Choose("Client"); await it.Type($"/internal {Secret}"); await it.Press("Enter"); await Assertions.Expect(it._priya.Page.Locator(".composer-refusal")).ToContainTextAsync("There is no command /internal"); },
        ["editing and switching"] = async it => { await it.Type(Secret); await it.Press("Enter"); await it.IsPosted("Internal", 2); await it.Press("ArrowUp"); await Assertions.Expect(it._priya.Page.Locator(".answering")).ToContainTextAsync("Editing"); await it.Choose("Client"); await it.FieldIsEmpty(); await it.Press("Enter"); },
        ["the arrow up in the client's lane"] = async it => { await it.Type(Secret); await it.Press("Enter"); await it.IsPosted("Internal", 2); await it.Choose("Client"); await it.Press("ArrowUp"); await it._priya.Page.WaitForTimeoutAsync(500); Assert.DoesNotContain(Secret, await it._priya.Page.InputValueAsync(Field), StringComparison.Ordinal); },
        ["editing what the client reads"] = async it => { await it.IHadSaid("Open the doors as usual."); await it.Tool("Open the doors as usual.", "edit"); await Assertions.Expect(it._priya.Page.Locator(".answering")).ToContainTextAsync("Editing"); await it.Type($"Open the doors as usual; {Secret}"); await it.Press("Enter"); await it.IsAsked(); },
        ["executive words among ourselves"] = async it => { await it.Copied("Executive", "call at 14:15", "Internal"); await it.Press("Enter"); await it.IsAsked("will read them in Internal"); },
        ["writing over what the client said meanwhile"] = async it => { await it.Choose("Client"); await it.Type("All is well with your sites."); await it.ScrollUp(); await it.RuthSays("Two sites are down again!"); await it.Press("Enter"); await it.IsAsked("Two sites are down again!"); },
    };

    private async Task IsPosted(string lane, int times) => await Assertions.Expect(Rows(lane, Secret)).ToHaveCountAsync(times);

    private Task IsIn(string lane) => Assertions.Expect(_priya.Page.Locator(".composer")).ToHaveAttributeAsync("data-lane", lane);

    private async Task CopyAndPaste(string lane, bool isCopied = false)
    {
        if (!isCopied)
        {
            await _priya.Page.Keyboard.PressAsync("Control+c");
        }

        await Choose(lane);
        await Press("Control+v");
        Assert.NotEmpty(await _priya.Page.InputValueAsync(Field));
    }

    /// <summary>Pastes words that were copied from a row of this lane.</summary>
    private async Task Copied(string from, string words, string to = "Client")
    {
        await Choose(to);
        await _priya.Page.EvaluateAsync(
            """
            ([from, words]) => {
              const data = new DataTransfer(), field = document.querySelector('.write textarea');
              data.setData('text/plain', words);
              data.setData('text/x-lane', from);
              field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
              field.setRangeText(words, 0, 0, 'end');
              field.dispatchEvent(new Event('input'));
            }
            """,
            new[] { from, words });
    }

    /// <summary>It waits to be taken back, for as long as the way takes.</summary>
    private async Task SendToTheClient(string words)
    {
        await _priya.StopTime();
        await Choose("Client");
        await Type(words);
        await Press("Enter");
        await Assertions.Expect(_priya.Page.Locator(".held")).ToContainTextAsync("Ruth Ambrose");
    }

    /// <summary>Also not when its time to be taken back is over, and something that was sent later has come.</summary>
    private async Task IsNotSent(string words)
    {
        await _priya.LetTimePass(TimeSpan.FromSeconds(6));
        await app.Change(_key, it => it.PostMessage(app.Person("u-sam").Id, Lane.Internal, "Later.", app.Now));
        await Assertions.Expect(Rows("Internal", "Later.")).ToHaveCountAsync(1);
        Assert.Equal(0, await Rows("Client", words).CountAsync());
    }

    private async Task Revise()
    {
        await _priya.Page.Locator(".row[data-kind=document] article").Last.FocusAsync();
        var chooser = await _priya.Page.RunAndWaitForFileChooserAsync(() => _priya.Page.ClickAsync(".row-tools [data-tool=revise]"));
        await chooser.SetFilesAsync(new FilePayload { Name = "monitoring-extract.csv", MimeType = "text/csv", Buffer = "a;b\n1;2\n"u8.ToArray() });
    }

    private async Task SecondTab(Func<IPage, Task> look)
    {
        var tab = await _priya.Page.Context.NewPageAsync();
        await tab.GotoAsync($"/r/{_key}");
        await tab.WaitForSelectorAsync(".composer[data-lane]");
        await look(tab);
        await tab.CloseAsync();
    }

    private async Task ScrollUp()
    {
        await _priya.Page.EvaluateAsync("() => { document.querySelector('.scroller').scrollTop = 0; }");
        await _priya.Page.WaitForTimeoutAsync(300);
    }

    private async Task IHadSaid(string words)
    {
        await app.Change(_key, it => it.PostMessage(_priya.Person.Id, Lane.Client, words, app.Now));
        await Assertions.Expect(Rows("Client", words)).ToHaveCountAsync(1);
    }

    private async Task RuthSays(string words)
    {
        await app.Change(_key, it => it.PostMessage(app.Person("c-ruth").Id, Lane.Client, words, app.Now));
        await Assertions.Expect(Rows("Client", words)).ToHaveCountAsync(1);
    }
}
