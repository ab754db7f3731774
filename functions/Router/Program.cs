Console.WriteLine("RequestRouter");
