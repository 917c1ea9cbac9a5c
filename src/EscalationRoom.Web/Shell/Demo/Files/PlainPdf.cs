using System.Globalization;
using System.Text;

namespace EscalationRoom.Web.Shell.Demo.Files;

/// <summary>A one-page PDF of plain lines, enough to be a real document in the demo.</summary>
internal static class PlainPdf
{
    public static byte[] Of(IEnumerable<string> lines)
    {
        var page = new StringBuilder("BT /F1 11 Tf 60 780 Td 16 TL\n");
        foreach (var line in lines)
        {
            page.Append('(').Append(Escaped(line)).Append(") Tj T*\n");
        }

        page.Append("ET");
        string[] parts =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        return Encoding.ASCII.GetBytes(Assemble(parts));
    }

    private static string Assemble(string[] parts)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var at = 0; at < parts.Length; at++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{parts[at]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(it => pdf.Append(CultureInfo.InvariantCulture, $"{it:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {parts.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToString();
    }

    private static string Escaped(string line) => line
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("(", "\\(", StringComparison.Ordinal)
        .Replace(")", "\\)", StringComparison.Ordinal);
}
